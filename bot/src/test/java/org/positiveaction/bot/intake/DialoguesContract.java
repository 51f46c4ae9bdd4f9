package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.testing.AskedWords;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Plays what a candidate and the bot say to each other, from the intake to what is carried away. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({DialoguesContract.Carriers.class, Acquaintances.class})
@TestPropertySource(properties = {"intake.burst=100", "delivery.poll=50ms"})
abstract class DialoguesContract {
    private static int people;

    @Autowired
    Intake intake;

    @Autowired
    Acquaintances acquaintances;

    @Autowired
    List<KeepingCarrier> carriers;

    @Autowired
    JdbcClient jdbc;

    @TestConfiguration
    static class Carriers {
        @Bean
        KeepingCarrier texts() {
            return new KeepingCarrier(Channel.SMS);
        }

        @Bean
        KeepingCarrier chats() {
            return new KeepingCarrier(Channel.TEAMS);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialogues")
    void goesAsWrittenDown(Dialogue dialogue) {
        Address candidate = newCandidate(dialogue.channel());
        if (!dialogue.newcomer()) {
            acquaintances.introduce(candidate, dialogue.force());
        }
        String lastWords = "none";
        int said = 0;
        for (Dialogue.Exchange exchange : dialogue.exchanges()) {
            String id = UUID.randomUUID().toString();
            Content content = content(exchange, lastWords, candidate);
            intake.accept(new Arrival(candidate, id, content, dialogue.force()));
            lastWords = content instanceof Content.Words ? id : lastWords;
            hears(candidate, said, exchange);
            said += exchange.replies().size();
        }
    }

    private Content content(Dialogue.Exchange exchange, String lastWords, Address candidate) {
        return switch (exchange.does()) {
            case "candidate" -> new Content.Words(exchange.words());
            case "candidate presses" -> press(exchange.words(), candidate);
            case "candidate edits" -> new Content.Edited(lastWords, exchange.words());
            case "candidate deletes" -> new Content.Deleted(lastWords);
            case "candidate sends a picture" -> new Content.Wordless();
            case "candidate adds the bot" -> new Content.AddedToChat();
            case "team adds the bot" -> new Content.AddedToGroup();
            case "provider stops" -> new Content.Reserved(Content.Reserved.Word.STOP);
            case "provider starts" -> new Content.Reserved(Content.Reserved.Word.START);
            default -> throw new IllegalArgumentException("A candidate cannot do this: " + exchange.does());
        };
    }

    /** What pressing a button says: "Label", or "Label (title of its card)" where it is not the latest one. */
    private Content press(String words, Address candidate) {
        String label = words.replaceFirst(" \\(.*\\)$", "");
        String title = words.substring(label.length()).replaceAll("^ \\(|\\)$", "");
        Parcel card = sentTo(candidate).reversed().stream()
                .filter(parcel -> labels(parcel).contains(label))
                .filter(parcel -> parcel.speech().text().startsWith(title))
                .findFirst()
                .orElseThrow();
        return buttons(card).stream()
                .filter(button -> button.label().equals(label))
                .<Content>map(button -> new Content.Words(button.says()))
                .findFirst()
                .orElseGet(() -> new Content.Verdict(card.id().value(), label.equals("Yes")));
    }

    private void hears(Address candidate, int before, Dialogue.Exchange exchange) {
        eventually(() -> assertThat(unheard(candidate)).isZero());
        List<Dialogue.Reply> expected = exchange.replies();
        assertThat(noted(candidate)).as(exchange.words()).isEqualTo(before + expected.size());
        eventually(() -> assertThat(sentTo(candidate)).hasSize(before + expected.size()));
        List<Parcel> sent = sentTo(candidate);
        for (int i = 0; i < expected.size(); i++) {
            check(exchange, expected.get(i), sent.get(before + i));
        }
    }

    private static void check(Dialogue.Exchange exchange, Dialogue.Reply expected, Parcel sent) {
        String said = sent.speech().text();
        assertThat(said).as(exchange.words()).matches(expected::fits, "is: " + expected.words());
        assertThat(AskedWords.reservedIn(said)).as(said).isEmpty();
        if (sent.to().channel() == Channel.SMS) {
            assertThat(SmsText.of(said).parts()).as(said).isLessThanOrEqualTo(2);
        }
        if (!expected.buttons().isEmpty()) {
            assertThat(labels(sent)).isEqualTo(expected.buttons());
        }
    }

    private static List<String> labels(Parcel parcel) {
        Card card = parcel.speech().card();
        boolean asks = card != null && card.wasItHelpful() != null;
        return Stream.concat(
                        buttons(parcel).stream().map(Button::label), asks ? Stream.of("Yes", "No") : Stream.empty())
                .toList();
    }

    private static List<Button> buttons(Parcel parcel) {
        Card card = parcel.speech().card();
        return card == null ? List.of() : card.buttons();
    }

    private List<Parcel> sentTo(Address candidate) {
        return carriers.stream()
                .flatMap(carrier -> carrier.sentTo(candidate).stream())
                .toList();
    }

    private int unheard(Address candidate) {
        return jdbc.sql("""
                select count(*) from utterance u join conversation c on c.id = u.conversation_id
                where c.person_hash = ? and u.heard_at is null""")
                .param(TestSeal.SEAL.hashOfPerson(candidate))
                .query(Integer.class)
                .single();
    }

    /** How much of what we said the transcript has. */
    private int noted(Address candidate) {
        return jdbc.sql("""
                        select count(*) from transcript_line t join conversation c on c.id = t.conversation_id
                        where c.person_hash = ? and t.speaker <> 'CANDIDATE'""")
                .param(TestSeal.SEAL.hashOfPerson(candidate))
                .query(Integer.class)
                .single();
    }

    private static Address newCandidate(Channel channel) {
        people++;
        return switch (channel) {
            case SMS -> new Address.Sms("+447700900001", "+4477009%05d".formatted(people));
            case TEAMS -> new Address.Teams("chat-" + people, "person-" + people);
        };
    }
}
