package org.positiveaction.bot.mydata;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we hold of people, as they and the team are told of it. */
@Component
public class HeldData {
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.UK);

    private final List<PersonalData> stores;
    private final Persons persons;
    private final Clock clock;

    HeldData(List<PersonalData> stores, Persons persons, Clock clock) {
        this.stores = stores;
        this.persons = persons;
        this.clock = clock;
    }

    /** Everything that is held of the person of a conversation, in all conversations with them. */
    @Transactional(readOnly = true)
    public List<Holding> of(ConversationId conversation) {
        return persons.linesOf(conversation).stream()
                .map(Line::conversation)
                .flatMap(each -> stores.stream().flatMap(store -> store.heldOf(each).stream()))
                .toList();
    }

    /** The kinds of things, in one line: "your number, 14 messages, your registration". */
    String summary(ConversationId conversation) {
        return of(conversation).stream().map(Holding::what).distinct().collect(Collectors.joining(", "));
    }

    /** All of it, to read and to keep. */
    @Transactional(readOnly = true)
    public String file(ConversationId conversation) {
        String held = of(conversation).stream().map(HeldData::section).collect(Collectors.joining("\n"));
        return "WHAT WE HOLD ABOUT YOU\n\nAs of " + NOW.format(ZonedDateTime.now(clock))
                + ". This is everything that the automated positive action service holds about you,"
                + " except a coded mark if you have said STOP, which keeps us from writing to you.\n"
                + "To have it deleted, send us the words DELETE MY DATA.\n\n" + held;
    }

    private static String section(Holding holding) {
        String title = holding.what().toUpperCase(Locale.UK);
        String details =
                holding.details().stream().map(detail -> "- " + detail + "\n").collect(Collectors.joining());
        return title + "\n(Kept " + holding.until() + ")\n" + details;
    }
}
