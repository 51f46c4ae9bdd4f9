package org.positiveaction.bot.registration.talk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;

/** What there is to choose from where a number is asked for, as it is listed. */
final class Choices {
    private Choices() {}

    static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::ofOne).toList();
    }

    /** Where a force is asked for support before the form is sent, what lies before and after is told apart. */
    static List<String> stages(Force force) {
        return Arrays.stream(Stage.values())
                .map(stage -> asksBeforeTheFormIsSent(force) ? apart(stage) : RegistrationWords.stage(stage))
                .toList();
    }

    static boolean asksBeforeTheFormIsSent(Force force) {
        return force.registering().until().compareTo(Stage.APPLYING) <= 0;
    }

    private static String apart(Stage stage) {
        return switch (stage) {
            case APPLYING -> "applying (form not sent yet)";
            case ASSESSMENT_CENTRE -> "form sent or assessment centre";
            case THINKING, INTERVIEW -> RegistrationWords.stage(stage);
        };
    }

    /** Such as "1 promotion, 2 a move to another area". */
    static String numbered(List<String> choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> (i + 1) + " " + choices.get(i))
                .collect(Collectors.joining(", "));
    }
}
