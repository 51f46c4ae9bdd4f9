package org.positiveaction.bot.console.members;

/** A field of {@link MemberForm}, by the id that it has on the page. */
public enum Field {
    NAME("name"),
    ROLE("role"),
    FORCES("forces"),
    OBJECT_ID("objectId"),
    TENANT("tenant"),
    MOBILE("mobile");

    private final String id;

    Field(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
