package org.positiveaction.bot.console.sessions.setup;

/** A field of {@link SetUpForm}, by the id that it has on the page. */
public enum Field {
    KIND("kind"),
    FORCE("force"),
    DATE("date"),
    TIME("time"),
    WHICH("which"),
    LENGTH("length"),
    REPEAT("repeat"),
    TIMES("times"),
    UNTIL("until"),
    RULE("rule"),
    PLACES("places"),
    MINIMUM("minimum"),
    HOST("host"),
    PLACE("place");

    private final String id;

    Field(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
