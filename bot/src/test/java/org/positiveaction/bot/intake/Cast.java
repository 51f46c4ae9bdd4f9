package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Sender;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.testing.AskedWords;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The candidates of a {@link Script}: they say and press what it says, and have to hear what it says. */
class Cast {
    private static final AtomicInteger PLAYS = new AtomicInteger();

    private final Intake intake;
    private final Acquaintances acquaintances;
    private final List<KeepingCarrier> carriers;
    private final JdbcClient jdbc;
    private final Map<String, Address> addresses = new HashMap<>();
    private final Map<String, Integer> heardSoFar = new HashMap<>();

    Cast(Intake intake, Acquaintances acquaintances, List<KeepingCarrier> carriers, JdbcClient jdbc) {
        this.intake = intake;
        this.acquaintances = acquaintances;
        this.carriers = carriers;
        this.jdbc = jdbc;
    }

    /** What carries their messages, and the time that the play sets. */
    @TestConfiguration
    static class Surroundings {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        KeepingCarrier texts() {
            return new KeepingCarrier(Channel.SMS);
        }

        @Bean
        KeepingCarrier chats() {
            return new KeepingCarrier(Channel.TEAMS);
        }
    }

    /** New people by these names. */
    void enter(Channel channel, String... names) {
        int play = PLAYS.incrementAndGet();
        addresses.clear();
        heardSoFar.clear();
        for (String name : names) {
            addresses.put(name, address(channel, name, play * 10 + addresses.size()));
        }
    }

    private static Address address(Channel channel, String name, int number) {
        return switch (channel) {
            case SMS -> new Address.Sms("+447700900001", "+4477009%05d".formatted(number));
            case TEAMS -> new Address.Teams("a:" + name + number, "29:" + name + number);
        };
    }

    /** @param who somebody, perhaps followed by "presses" or "in a group" */
    void say(String who, String words, Optional<ForceId> force) {
        String name = who.replaceFirst(" (presses|in a group)$", "");
        acquaintances.introduce(at(name), force.orElse(null));
        Content content = who.endsWith(" presses") ? press(name, words) : new Content.Words(words);
        intake.accept(new Arrival(
                at(name),
                UUID.randomUUID().toString(),
                content,
                force.orElse(null),
                new Sender(Optional.empty(), !who.endsWith(" in a group"))));
    }

    /** What a button says that is below some message: the latest that has one of this name. */
    private Content press(String who, String label) {
        return sentTo(who).reversed().stream()
                .map(parcel -> parcel.speech().card())
                .filter(Objects::nonNull)
                .map(Card::buttons)
                .flatMap(List::stream)
                .filter(button -> button.label().equals(label))
                .map(Button::says)
                .<Content>map(Content.Words::new)
                .findFirst()
                .orElseThrow();
    }

    void allHeard() {
        eventually(
                () -> assertThat(count("select count(*) from utterance where heard_at is null and failed_at is null"))
                        .as("unheard")
                        .isZero());
        assertThat(count("select count(*) from utterance where failed_at is not null"))
                .as("failed")
                .isZero();
    }

    void allLeft() {
        eventually(
                () -> assertThat(count("select count(*) from outbox where state in ('WAITING', 'SENDING', 'UNKNOWN')"))
                        .as("not left yet")
                        .isZero());
    }

    /** Everybody has heard what a step says that they hear, and nothing else. */
    void hears(Script.Step step) {
        assertThat(step.heard()).extracting(Script.Heard::who).isSubsetOf(addresses.keySet());
        addresses.keySet().forEach(who -> {
            List<Parcel> all = sentTo(who);
            List<Parcel> said = all.subList(heardSoFar.getOrDefault(who, 0), all.size());
            heardSoFar.put(who, all.size());
            List<Dialogue.Reply> expected = step.heard().stream()
                    .filter(heard -> heard.who().equals(who))
                    .map(Script.Heard::reply)
                    .toList();
            check(step, who, said, expected);
        });
    }

    private static void check(Script.Step step, String who, List<Parcel> said, List<Dialogue.Reply> expected) {
        String when = "what " + who + " hears when " + step.who() + " says: " + step.words();
        assertThat(said).as(when).extracting(parcel -> parcel.speech().text()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            String text = said.get(i).speech().text();
            assertThat(text)
                    .as(when)
                    .matches(expected.get(i)::fits, "is: " + expected.get(i).words());
            assertThat(AskedWords.reservedIn(text)).as(when).isEmpty();
            if (said.get(i).to().channel() == Channel.SMS) {
                assertThat(SmsText.of(text).parts()).as(text).isLessThanOrEqualTo(2);
            }
        }
    }

    /** All that has left for somebody, in order. */
    List<Parcel> sentTo(String who) {
        return carriers.stream()
                .flatMap(carrier -> carrier.sentTo(at(who)).stream())
                .toList();
    }

    Address at(String who) {
        return Objects.requireNonNull(addresses.get(who), who);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
