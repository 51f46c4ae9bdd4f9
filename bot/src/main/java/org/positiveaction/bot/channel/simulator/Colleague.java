package org.positiveaction.bot.channel.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.team.TeamMember;

/** A team member whom the page plays. Always the same two, so that the bot knows them again after a new start. */
public enum Colleague {
    PRIYA(
            "Priya Shah",
            TeamMember.Role.LEAD,
            "00000000-0000-4000-8000-000000000011",
            FictionalNumbers.OF_A_TEAM_MEMBER),
    SAM("Sam Carter", TeamMember.Role.MEMBER, "00000000-0000-4000-8000-000000000012", null);

    /** The directory of the simulated Teams: everybody there is in it, candidates too. */
    public static final String TENANT = "00000000-0000-4000-8000-000000000002";

    private final String fullName;
    private final TeamMember.Role role;
    private final Account account;
    private final @Nullable String mobile;

    Colleague(String fullName, TeamMember.Role role, String objectId, @Nullable String mobile) {
        this.fullName = fullName;
        this.role = role;
        this.account = new Account(TENANT, objectId);
        this.mobile = mobile;
    }

    public String fullName() {
        return fullName;
    }

    TeamMember.Role role() {
        return role;
    }

    public Account account() {
        return account;
    }

    public Optional<String> mobile() {
        return Optional.ofNullable(mobile);
    }

    /** What the page calls them, such as {@code priya}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Colleague> find(String id) {
        return Arrays.stream(values())
                .filter(colleague -> colleague.id().equals(id))
                .findFirst();
    }

    /** What the page calls a device of theirs, as in {@code chat-priya}. */
    public String device(String kind) {
        return kind + "-" + id();
    }
}
