package org.positiveaction.bot.console.sessions.one;

/**
 * A session, as its page shows it.
 *
 * @param what such as "Mock interview"
 * @param lasting such as "1 h 30 min"
 * @param link whether the place is one
 * @param mine whether the member who looks is the host
 * @param canChange whether it is still ahead, and not called off
 * @param forgotten when what people need is deleted
 */
public record SessionView(
        long number,
        String what,
        String force,
        String starts,
        String lasting,
        String place,
        boolean link,
        String host,
        boolean mine,
        int capacity,
        int taken,
        int waiting,
        int booked,
        int minimum,
        boolean tooFew,
        boolean calledOff,
        boolean begun,
        boolean canChange,
        String forgotten) {

    /** Such as "12 people will be told: 8 who have a place and 4 who wait." */
    public String told() {
        int all = taken + waiting;
        return switch (all) {
            case 0 -> "Nobody has a place or waits, so nobody will be told.";
            case 1 -> "One person will be told: " + (taken == 1 ? "they have a place." : "they wait for a place.");
            default -> all + " people will be told: " + taken + " with a place and " + waiting + " who wait for one.";
        };
    }
}
