package org.positiveaction.bot.channel.simulator.phone;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.channel.simulator.Screen;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The candidate's phone on the page: one for all open pages. */
@Component
@SimulatesTwilio
class Phone implements Screen {
    /** The fictional numbers that are candidates'. */
    private static final long FIRST = 447700900100L;

    private static final long LAST = 447700900999L;

    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Texts texts;
    private final List<Place> places;
    private volatile String number;

    /**
     * What the page shows.
     *
     * @param number the phone's own
     */
    record Shown(String number, List<Place> places, List<Bubble> texts) {}

    /**
     * One text on it.
     *
     * @param ours our end of its thread
     * @param mine typed on this phone
     */
    record Bubble(
            String id,
            String ours,
            boolean mine,
            String body,
            Parts parts,
            String stage,
            @Nullable String trouble,
            Instant at) {

        static Bubble of(Text text) {
            return new Bubble(
                    text.sid(),
                    text.isInbound() ? text.to() : text.from(),
                    text.isInbound(),
                    text.body(),
                    Parts.of(text.body()),
                    text.stage().word(),
                    text.trouble(),
                    text.at());
        }
    }

    Phone(Texts texts, Knowledge knowledge, @Value("${sms.numbers}") String numbers) {
        this.texts = texts;
        this.places = Place.all(
                numbers, force -> knowledge.force(force).map(Force::name).orElse(force.value()));
        this.number = fresh();
    }

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public Shown shown() {
        String mine = number;
        return new Shown(
                mine,
                places,
                texts.matching(text -> text.concerns(mine)).stream()
                        .map(Bubble::of)
                        .toList());
    }

    String number() {
        return number;
    }

    boolean reaches(String ours) {
        return places.stream().anyMatch(place -> place.number().equals(ours));
    }

    String firstPlace() {
        return places.getFirst().number();
    }

    /** From now on this is somebody else's phone, with a number that nobody had before. */
    void changeHands() {
        number = fresh();
    }

    /** Drawn, not counted: the bot's database may remember who had a number before the last start. */
    private String fresh() {
        String drawn;
        do {
            drawn = "+" + ThreadLocalRandom.current().nextLong(FIRST, LAST + 1);
        } while (!used.add(drawn) && used.size() <= LAST - FIRST);
        return drawn;
    }
}
