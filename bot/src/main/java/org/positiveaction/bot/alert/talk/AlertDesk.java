package org.positiveaction.bot.alert.talk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.positiveaction.bot.alert.Alert;
import org.positiveaction.bot.alert.AlertWords;
import org.positiveaction.bot.alert.Alerts;
import org.positiveaction.bot.alert.Openings;
import org.positiveaction.bot.alert.Subject;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.candidate.Consents.Purpose;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.stereotype.Component;

/** Notes, shows and ends what candidates want to be told of, and finds the words for it. */
@Component
class AlertDesk {
    private final Alerts alerts;
    private final Openings openings;
    private final Sessions sessions;
    private final Knowledge knowledge;
    private final AlertWords words;
    private final Consents consents;
    private final RetentionSettings retention;
    private final Figures figures;

    AlertDesk(
            Alerts alerts,
            Openings openings,
            Sessions sessions,
            Knowledge knowledge,
            AlertWords words,
            Consents consents,
            RetentionSettings retention,
            Figures figures) {
        this.alerts = alerts;
        this.openings = openings;
        this.sessions = sessions;
        this.knowledge = knowledge;
        this.words = words;
        this.consents = consents;
        this.retention = retention;
        this.figures = figures;
    }

    /** Who asks agrees to what the answer says is kept. What they have asked for already is not noted twice. */
    Said note(Asker asker, Force force, List<Subject> wanted) {
        List<Subject> noted = wanted.stream()
                .filter(subject -> alerts.ask(asker.candidate(), force.id(), subject, newest(force.id(), subject)))
                .toList();
        if (noted.isEmpty()) {
            return Said.of(say(Reply.ALERT_KNOWN, force, wanted, Map.of()));
        }
        String sentence = say(Reply.ALERT_NOTED, force, noted, Map.of("kept", PeriodWords.of(retention.alerts())));
        consents.give(asker.candidate(), Purpose.ALERTS, asker.channel(), sentence);
        noted.forEach(subject -> figures.count(force.id(), Figure.ALERT_ASKED));
        return Said.of(sentence, new Button("My alerts", "my alerts"), new Button("No more alerts", "no alerts"))
                .then(openNow(force, noted));
    }

    private long newest(ForceId force, Subject subject) {
        return switch (subject) {
            case Subject.Recruitment recruitment -> 0;
            case Subject.Sessions(var kind) ->
                sessions.newest(force).entrySet().stream()
                        .filter(session -> kind.map(session.getKey()::equals).orElse(true))
                        .map(Map.Entry::getValue)
                        .mapToLong(SessionId::number)
                        .max()
                        .orElse(0);
        };
    }

    /** That it has just opened, for who asks a little late. */
    private Optional<String> openNow(Force force, List<Subject> noted) {
        return noted.stream()
                .filter(Subject.Recruitment.class::isInstance)
                .flatMap(subject -> openings.openedOn(force.id(), subject).stream()
                        .map(day -> say(Reply.ALERT_OPEN_NOW, force, List.of(subject), Map.of("day", words.day(day)))))
                .findFirst();
    }

    private String say(Reply reply, Force force, List<Subject> subjects, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("what", subjects.stream().map(words::asked).collect(Collectors.joining(", ")));
        values.put("force.name", force.name());
        return knowledge.replies().say(reply, values);
    }

    Said whichRole(List<Role> roles) {
        String choices = IntStream.range(0, roles.size())
                .mapToObj(i -> (i + 1) + " " + roles.get(i).words())
                .collect(Collectors.joining(", "));
        return Said.of(
                knowledge.replies().say(Reply.ALERT_WHICH, Map.of("choices", choices)),
                roles.stream()
                        .map(role -> new Button(role.words(), "alert me about " + role.key() + " recruitment"))
                        .toArray(Button[]::new));
    }

    Said unknownNumber() {
        return Said.of(knowledge.replies().say(Reply.CHOICE_UNKNOWN));
    }

    Said mine(Asker asker) {
        List<Alert> mine = alerts.of(asker.candidate());
        if (mine.isEmpty()) {
            return Said.of(knowledge.replies().say(Reply.ALERT_NONE));
        }
        String list = mine.stream()
                .map(alert -> words.asked(alert.subject()) + ", " + words.force(alert.force()))
                .collect(Collectors.joining("; "));
        return Said.of(
                knowledge.replies().say(Reply.ALERT_MINE, Map.of("alerts", list)),
                new Button("No more alerts", "no alerts"));
    }

    Said endAll(Asker asker) {
        boolean any = alerts.endAll(asker.candidate());
        consents.withdraw(asker.candidate(), Purpose.ALERTS);
        return Said.of(knowledge.replies().say(any ? Reply.ALERT_ENDED : Reply.ALERT_NONE_TO_END));
    }
}
