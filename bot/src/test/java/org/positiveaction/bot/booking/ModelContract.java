package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;

/** Booking does what its model does, whatever people ask for, on each database. */
@BookingTest
abstract class ModelContract {
    private static final int ROUNDS = 12;
    private static final int STEPS = 250;
    private static final List<String> KINDS = List.of("mock-interview", "workshop", "discovery-day");

    @Autowired
    Bookings bookings;

    @Autowired
    Standings standings;

    @Autowired
    Timetable timetable;

    @Autowired
    Expiry expiry;

    @Autowired
    StillClock clock;

    private List<ConversationId> people = List.of();

    @Test
    void doesWhatTheModelDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            play(System.nanoTime());
        }
    }

    private void play(long seed) {
        Random random = new Random(seed);
        people = IntStream.range(0, 6).mapToObj(n -> ConversationId.create()).toList();
        Model model = new Model(clock.instant());
        for (int n = 0; n < 6; n++) {
            model.slots.add(new Model.Slot(session(random)));
        }
        List<String> story = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            step(random, model, story);
            for (Model.Slot slot : model.slots) {
                assertThat(real(slot))
                        .as("seed %d, at %s after %s", seed, model.now, story)
                        .isEqualTo(modelled(slot));
            }
        }
    }

    private void step(Random random, Model model, List<String> story) {
        int who = random.nextInt(people.size());
        ConversationId person = people.get(who);
        Model.Slot one = model.slots.get(random.nextInt(model.slots.size()));
        Model.Slot other = model.slots.get(random.nextInt(model.slots.size()));
        SessionId id = one.session.id();
        int capacity = 1 + random.nextInt(3);
        int what = random.nextInt(20);
        story.add(what + ": " + who + " " + id + " " + other.session.id());
        switch (what) {
            case 0, 1, 2, 3, 4 -> same(bookings.book(person, id), model.take(who, one, one, "Booking"), story);
            case 5, 6 -> same(bookings.hold(person, id), model.take(who, one, one, "Hold"), story);
            case 7 ->
                same(bookings.holdInstead(person, other.session.id(), id), model.take(who, one, other, "Hold"), story);
            case 8, 9, 10 -> same(bookings.move(person, id, other.session.id()), model.move(who, one, other), story);
            case 11, 12, 13 -> same(bookings.drop(person, id), model.drop(who, one), story);
            case 14, 15, 16 -> same(bookings.joinWaitlist(person, id), model.join(who, one), story);
            case 17 -> same(timetable.changeCapacity(id, capacity), model.change(one, capacity), story);
            default -> pass(Duration.ofMinutes(1 + random.nextInt(what == 18 ? 15 : 600)), model);
        }
    }

    private void pass(Duration time, Model model) {
        clock.advance(time);
        expiry.expire();
        model.now = clock.instant();
        model.slots.forEach(model::settle);
    }

    /** What ran out is told apart from what is full only in words. */
    private static void same(Object real, String modelled, List<String> story) {
        String name = real.getClass().getSimpleName();
        assertThat(name.endsWith("Expired") ? "Full" : name).as("%s", story).isEqualTo(modelled);
    }

    private List<String> real(Model.Slot slot) {
        return standings.at(slot.session.id()).stream()
                .map(standing -> people.indexOf(standing.candidate()) + " "
                        + standing.getClass().getSimpleName() + " "
                        + standing.runsOut().map(Instant::toString).orElse("null"))
                .toList();
    }

    private static List<String> modelled(Model.Slot slot) {
        return slot.people.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().what() + " "
                        + entry.getValue().until())
                .toList();
    }

    private Session session(Random random) {
        Instant starts = clock.instant().plus(Duration.ofMinutes(30L * (2 + random.nextInt(200))));
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        return ((Addition.Added) timetable.add(new Plan(
                        new ForceId("northshire"),
                        kind,
                        starts,
                        Duration.ofMinutes(90),
                        "Town Hall",
                        1 + random.nextInt(3),
                        0,
                        Host.guest("Sam Carter"))))
                .session();
    }
}
