package org.positiveaction.bot.channel.simulator.phone;

import java.util.List;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All numbers of ours; every phone can text each of them. */
@Component
@SimulatesTwilio
class Places {
    private final List<Place> all;

    Places(Knowledge knowledge, @Value("${sms.numbers}") String numbers) {
        this.all = Place.all(
                numbers, force -> knowledge.force(force).map(Force::name).orElse(force.value()));
    }

    List<Place> all() {
        return all;
    }

    boolean include(String number) {
        return all.stream().anyMatch(place -> place.number().equals(number));
    }

    String firstNumber() {
        return all.getFirst().number();
    }
}
