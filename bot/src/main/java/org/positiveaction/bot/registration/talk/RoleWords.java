package org.positiveaction.bot.registration.talk;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Role;
import org.springframework.stereotype.Component;

/** Understands what somebody would like to be. */
@Component
class RoleWords {
    private static final int FEW = 3;
    private static final Set<String> NOT_SURE = WordList.ofPhrases("""
            not sure, not sure yet, unsure, dont know, dont know yet, dunno, no idea, undecided, havent decided,
            havent decided yet, not decided, not decided yet, idk, open, not fussed, dont mind""");

    private final Knowledge knowledge;

    RoleWords(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What is said in answer to "which role?"; empty for anything else, and for two roles. */
    Optional<Role> answered(String said) {
        Bare bare = Bare.of(said);
        if (NOT_SURE.contains(bare.core()) || NOT_SURE.contains(bare.words())) {
            return Optional.of(Role.ANY);
        }
        return bare.asks() || bare.core().split(" ").length > FEW ? Optional.empty() : only(knowledge.rolesNamed(said));
    }

    /** The role that some words name beside other things, if they name one alone. */
    Optional<Role> named(String said) {
        return only(knowledge.rolesNamed(said).stream()
                .filter(role -> role != Role.ANY)
                .collect(Collectors.toSet()));
    }

    private static Optional<Role> only(Set<Role> roles) {
        return roles.size() == 1 ? roles.stream().findFirst() : Optional.empty();
    }
}
