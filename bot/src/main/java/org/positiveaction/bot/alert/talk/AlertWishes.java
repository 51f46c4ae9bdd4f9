package org.positiveaction.bot.alert.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.positiveaction.bot.alert.Subject;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.SessionKind;
import org.springframework.stereotype.Component;

/** Understands of what somebody wants to be told: recruitment for which roles, or sessions of which kinds. */
@Component
class AlertWishes {
    /** What happens at a time and place, whatever else is said of it. */
    private static final Pattern SESSIONS = Pattern.compile(
            "\\b(?:sessions?|workshops?|events?|webinars?|surger(?:y|ies)|(?:discovery|open|insight) days?)\\b");

    /** Ways of being told that sound like a kind of session: "call me". */
    private static final Pattern CALL = Pattern.compile("\\b(?:call|phone|ring) (?:me|us|him|her|my \\w+)\\b");

    private static final Pattern RECRUITMENT =
            Pattern.compile("\\b(?:recruit\\w*|vacanc\\w+|hir(?:e|es|ing)|intakes?|jobs?"
                    + "|can (?:i )?apply|apps?|applications? (?:re)?(?:open|start|go|come)\\w*|window|campaigns?)\\b");

    private final Knowledge knowledge;

    AlertWishes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Nothing, where they do not say. */
    List<Subject> in(String said) {
        String words = CALL.matcher(said.toLowerCase(Locale.UK)).replaceAll(" ");
        boolean ofASession = SESSIONS.matcher(words).find();
        List<SessionKind> kinds =
                ofASession || !RECRUITMENT.matcher(words).find() ? knowledge.sessionKindsNamed(words) : List.of();
        List<Subject> wanted = new ArrayList<>();
        kinds.forEach(kind -> wanted.add(new Subject.Sessions(Optional.of(kind.id()))));
        if (ofASession && kinds.isEmpty()) {
            wanted.add(new Subject.Sessions(Optional.empty()));
        }
        return wanted.isEmpty() ? ofRoles(knowledge.rolesNamed(words)) : wanted;
    }

    /** Who wants to hear of any role needs no more. */
    static List<Subject> ofRoles(Set<Role> roles) {
        return roles.contains(Role.ANY)
                ? List.of(new Subject.Recruitment(Role.ANY))
                : roles.stream().<Subject>map(Subject.Recruitment::new).toList();
    }
}
