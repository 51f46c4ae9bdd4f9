package org.positiveaction.bot.alert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ForceId;
import org.springframework.stereotype.Component;

/** The words for what people asked to be told of. */
@Component
public class AlertWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final Knowledge knowledge;

    AlertWords(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What somebody asked for, such as "recruitment of detectives" or "new dates for Mock interview". */
    public String asked(Subject subject) {
        return switch (subject) {
            case Subject.Recruitment(var role) ->
                role == Role.ANY ? "recruitment for any role" : "recruitment of " + role.words();
            case Subject.Sessions(var kind) ->
                kind.map(id -> "new dates for " + title(id)).orElse("new sessions");
        };
    }

    /** Such as "Tuesday 1 December". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String force(ForceId force) {
        return knowledge.force(force).map(Force::name).orElseGet(force::value);
    }

    /** The whole message. */
    String news(Due due, List<DueAlerts.Item> items) {
        List<Subject> opened =
                items.stream().map(DueAlerts.Item::opened).distinct().toList();
        return switch (due.about()) {
            case RECRUITMENT -> recruitment(due.force(), opened, items.getLast().day());
            case SESSIONS ->
                knowledge
                        .replies()
                        .say(Reply.ALERT_SESSIONS, Map.of("what", sessions(opened), "force.name", force(due.force())));
        };
    }

    /** The message by which people are told that recruitment has opened on a day. */
    public String news(ForceId force, Subject.Recruitment opened, LocalDate day) {
        return recruitment(force, List.of(opened), day);
    }

    private String recruitment(ForceId force, List<? extends Subject> opened, LocalDate day) {
        return knowledge
                .replies()
                .say(
                        Reply.ALERT_RECRUITMENT,
                        Map.of("what", recruitment(opened), "force.name", force(force), "day", day(day)));
    }

    private static String recruitment(List<? extends Subject> opened) {
        List<Role> roles = opened.stream()
                .map(subject -> ((Subject.Recruitment) subject).role())
                .toList();
        return roles.contains(Role.ANY)
                ? "recruitment"
                : "recruitment of " + listed(roles.stream().map(Role::words).toList());
    }

    private String sessions(List<Subject> opened) {
        return listed(opened.stream()
                .flatMap(subject -> ((Subject.Sessions) subject).kind().stream())
                .map(this::title)
                .toList());
    }

    /** Such as "one, two and three". */
    private static String listed(List<String> words) {
        String last = words.getLast();
        String others = words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", "));
        return others.isEmpty() ? last : others + " and " + last;
    }

    private String title(String kind) {
        return knowledge.sessionKind(kind).title();
    }

    static List<Button> buttons(Subject.About about) {
        Button noMore = new Button("No more alerts", "no alerts");
        return switch (about) {
            case RECRUITMENT -> List.of(noMore);
            case SESSIONS -> List.of(new Button("See the dates", "book"), noMore);
        };
    }
}
