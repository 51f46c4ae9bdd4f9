package org.positiveaction.bot.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole of booking without tables, locks and types. */
final class Model {
    Instant now;
    final List<Slot> slots = new ArrayList<>();

    Model(Instant now) {
        this.now = now;
    }

    /** What somebody has: "Hold", "Booking", "WaitlistPlace" or "Offer". */
    record Has(String what, @Nullable Instant until) {
        boolean place() {
            return !what.equals("WaitlistPlace");
        }
    }

    /** A session, and what people have there in the order in which they came. */
    static final class Slot {
        final Session session;
        final Map<Integer, Has> people = new LinkedHashMap<>();
        int capacity;

        Slot(Session session) {
            this.session = session;
            this.capacity = session.capacity();
        }

        boolean has(int who, String what) {
            return people.containsKey(who) && people.get(who).what().equals(what);
        }

        long taken() {
            return people.values().stream().filter(Has::place).count();
        }
    }

    void settle(Slot slot) {
        Instant closes = slot.session.starts().minus(Duration.ofHours(2));
        slot.people.values().removeIf(has -> has.until() != null && !has.until().isAfter(now));
        slot.people.values().removeIf(has -> !has.place() && closes.isBefore(now));
        Has offer = new Has("Offer", OfferDeadline.of(now, slot.session.starts(), closes));
        slot.people.replaceAll((who, has) -> has.place() || slot.taken() >= slot.capacity ? has : offer);
    }

    String take(int who, Slot slot, Slot insteadOf, String what) {
        boolean kept = slot.has(who, "Hold") || slot.has(who, "Offer");
        List<Slot> others = slots.stream()
                .filter(other -> other != slot && other != insteadOf && other.has(who, "Booking"))
                .filter(other -> other.session.ends().isAfter(now))
                .toList();
        String no = refusal(who, slot, kept);
        if (!no.isEmpty()) return no;
        if (others.stream().anyMatch(other -> other.session.overlaps(slot.session))) return "Overlaps";
        if (others.stream().anyMatch(other -> other.session.kind().equals(slot.session.kind())))
            return "TooManyOfThisKind";
        if (!kept && slot.taken() >= slot.capacity) return "Full";
        slots.stream().filter(other -> other != slot && other.has(who, "Hold")).forEach(other -> give(who, other));
        if (!what.equals("Hold")) slot.people.put(who, new Has(what, null));
        else if (!kept) slot.people.put(who, new Has(what, now.plus(Duration.ofMinutes(10))));
        return what.equals("Hold") ? "Held" : "Booked";
    }

    String refusal(int who, Slot slot, boolean kept) {
        if (slot.has(who, "Booking")) return "AlreadyBooked";
        Instant last = kept
                ? slot.session.starts().minusMillis(1)
                : slot.session.starts().minus(Duration.ofHours(2));
        return now.isAfter(last) ? "TooLate" : "";
    }

    String move(int who, Slot from, Slot to) {
        if (!from.has(who, "Booking") || !now.isBefore(from.session.starts())) return "NothingToMove";
        String taken = take(who, to, from, "Booking");
        if (taken.equals("Booked")) give(who, from);
        return taken;
    }

    String drop(int who, Slot slot) {
        if (!slot.people.containsKey(who)) return "NothingToDrop";
        if (!now.isBefore(slot.session.starts())) return "TooLate";
        give(who, slot);
        return "Dropped";
    }

    void give(int who, Slot slot) {
        slot.people.remove(who);
        settle(slot);
    }

    String join(int who, Slot slot) {
        boolean kept = slot.has(who, "Hold") || slot.has(who, "Offer");
        String no = refusal(who, slot, kept);
        if (!no.isEmpty()) return no;
        if (kept) return "PlaceKept";
        if (slot.taken() < slot.capacity) return "PlaceFree";
        slot.people.putIfAbsent(who, new Has("WaitlistPlace", null));
        return "Waiting";
    }

    String change(Slot slot, int capacity) {
        if (!now.isBefore(slot.session.starts())) return "NotThere";
        if (capacity < Math.max(1, slot.taken())) return "TooFew";
        slot.capacity = capacity;
        settle(slot);
        return "Changed";
    }
}
