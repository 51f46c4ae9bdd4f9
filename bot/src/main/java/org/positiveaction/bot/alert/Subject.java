package org.positiveaction.bot.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Role;

/** What somebody may be told of when it opens. */
public sealed interface Subject {

    /** Recruitment for a role. */
    record Recruitment(Role role) implements Subject {}

    /** New sessions. @param kind of this kind; of any, where it is empty */
    record Sessions(Optional<String> kind) implements Subject {}

    /** The two sorts of subject. */
    enum About {
        RECRUITMENT,
        SESSIONS
    }

    default About about() {
        return switch (this) {
            case Recruitment recruitment -> About.RECRUITMENT;
            case Sessions sessions -> About.SESSIONS;
        };
    }

    /** Tells it apart from others of its sort; at most 60 characters. */
    default String which() {
        return switch (this) {
            case Recruitment(var role) -> role.key();
            case Sessions(var kind) -> kind.orElse(Role.ANY.key());
        };
    }

    /** What those asked for who are told when this opens, as {@link #which} says it. */
    default List<String> askedAs() {
        return switch (this) {
            case Recruitment(var role) ->
                role == Role.ANY
                        ? Arrays.stream(Role.values()).map(Role::key).toList()
                        : List.of(role.key(), Role.ANY.key());
            case Sessions(var kind) -> List.of(which(), Role.ANY.key());
        };
    }

    static Subject of(About about, String which) {
        return switch (about) {
            case RECRUITMENT -> new Recruitment(Role.ofKey(which).orElse(Role.ANY));
            case SESSIONS -> new Sessions(Optional.of(which).filter(kind -> !kind.equals(Role.ANY.key())));
        };
    }

    /** Of a row that has it in its columns. */
    static Subject read(ResultSet row) throws SQLException {
        return of(About.valueOf(row.getString("about")), row.getString("which"));
    }
}
