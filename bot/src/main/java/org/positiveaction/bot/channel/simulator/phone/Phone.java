package org.positiveaction.bot.channel.simulator.phone;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.channel.simulator.Screen;

/** A phone on the page: one for all open pages. */
class Phone implements Screen {
    private final String name;
    private final Supplier<String> numbers;
    private final Texts texts;
    private final Places places;
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

    /** @param numbers the number of each who has it in hand, one after another */
    Phone(String name, Supplier<String> numbers, Texts texts, Places places) {
        this.name = name;
        this.numbers = numbers;
        this.texts = texts;
        this.places = places;
        this.number = numbers.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Shown shown() {
        String mine = number;
        return new Shown(
                mine,
                places.all(),
                texts.matching(text -> text.concerns(mine)).stream()
                        .map(Bubble::of)
                        .toList());
    }

    String number() {
        return number;
    }

    /** From now on this is the next person's phone, with a number of theirs. */
    void changeHands() {
        number = numbers.get();
    }
}
