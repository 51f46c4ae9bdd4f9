package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.testing.AskedWords;
import org.positiveaction.bot.testing.KeepingCarrier;

/** What has reached the people of a script so far, and whether it is what the script says. */
class Ears {
    private final List<KeepingCarrier> carriers;
    private final Map<String, Address> addresses = new HashMap<>();
    private final Map<String, Integer> heardSoFar = new HashMap<>();

    Ears(List<KeepingCarrier> carriers) {
        this.carriers = carriers;
    }

    /** From now on somebody is reached there. */
    void open(String who, Address address) {
        addresses.put(who, address);
        heardSoFar.put(who, 0);
    }

    Set<String> people() {
        return addresses.keySet();
    }

    Address at(String who) {
        return Objects.requireNonNull(addresses.get(who), who);
    }

    /** Each message as it was sent first: a card that is changed is not sent again. */
    List<Parcel> sentTo(String who) {
        return carriers.stream()
                .flatMap(carrier -> carrier.sentTo(at(who)).stream())
                .filter(parcel -> parcel.changes() == null)
                .toList();
    }

    /** What a button says that is below some message: the latest that has one of this name. */
    Content press(String who, String label) {
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

    /** Sees to it that everybody has just heard what the script says, and nothing else. */
    void hear(Script.Step step) {
        assertThat(step.heard()).extracting(Script.Heard::who).isSubsetOf(people());
        people().forEach(who -> {
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
}
