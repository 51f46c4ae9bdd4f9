package org.positiveaction.bot.booking.talk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.talk.Order.Deed;
import org.positiveaction.bot.message.Button;

/** What a candidate was asked about sessions: what their next number means. */
public sealed interface Question {

    /** What a number means in reply to it; nothing for one that was not offered. */
    default Optional<Order> order(int number) {
        return switch (this) {
            case Which(var sessions, var insteadOf) ->
                choice(sessions, number).map(session -> new Order(Deed.LOOK_AT, session, insteadOf));
            case Book(var session, var insteadOf) ->
                oneOfTwo(number, new Order(Deed.BOOK, session, insteadOf), new Order(Deed.LEAVE, session, insteadOf));
            case Wait(var session) -> oneOfTwo(number, Deed.WAIT_FOR, Deed.LEAVE, session);
            case Take(var session) -> oneOfTwo(number, Deed.BOOK, Deed.GIVE_UP, session);
            case Coming(var session) -> oneOfTwo(number, Deed.COME_TO, Deed.STAY_AWAY_FROM, session);
            case WhichOfMine(var sessions, var purpose) ->
                choice(sessions, number)
                        .map(session -> Order.to(purpose == Purpose.DROP ? Deed.ASK_TO_GIVE_UP : Deed.MOVE, session));
            case Drop(var session) -> oneOfTwo(number, Deed.GIVE_UP, Deed.KEEP, session);
            case Helped(var session) -> oneOfTwo(number, Deed.FIND_HELPFUL, Deed.FIND_UNHELPFUL, session);
            case Need need -> Optional.empty();
        };
    }

    /** A button for each number that answers it, which means the same also when another question is open by then. */
    default List<Button> buttons(List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> order(i + 1).orElseThrow().button(labels.get(i)))
                .toList();
    }

    /** Whether it is answered by yes and no as well as by 1 and 2. */
    default boolean isYesOrNo() {
        return switch (this) {
            case Book book -> true;
            case Wait wait -> true;
            case Take take -> true;
            case Coming coming -> true;
            case Drop drop -> true;
            case Helped helped -> true;
            case Which which -> false;
            case WhichOfMine which -> false;
            case Need need -> false;
        };
    }

    private static Optional<SessionId> choice(List<SessionId> sessions, int number) {
        return number >= 1 && number <= sessions.size() ? Optional.of(sessions.get(number - 1)) : Optional.empty();
    }

    private static Optional<Order> oneOfTwo(int number, Deed one, Deed two, SessionId session) {
        return oneOfTwo(number, Order.to(one, session), Order.to(two, session));
    }

    private static Optional<Order> oneOfTwo(int number, Order one, Order two) {
        return switch (number) {
            case 1 -> Optional.of(one);
            case 2 -> Optional.of(two);
            default -> Optional.empty();
        };
    }

    /**
     * Which of these sessions?
     *
     * @param insteadOf the session that they would give up for it, if one
     */
    record Which(List<SessionId> sessions, Optional<SessionId> insteadOf) implements Question {
        public Which {
            sessions = List.copyOf(sessions);
        }
    }

    /** Shall I book it? A place is held meanwhile. 1 yes, 2 no. */
    record Book(SessionId session, Optional<SessionId> insteadOf) implements Question {}

    /** It is full: shall I put you on the waitlist? 1 yes, 2 no. */
    record Wait(SessionId session) implements Question {}

    /** A place has come free: do you take it? 1 yes, 2 no. */
    record Take(SessionId session) implements Question {}

    /** Are you coming? 1 yes, 2 no: the place goes on at once. */
    record Coming(SessionId session) implements Question {}

    /** Which of your bookings do you give up, or move? */
    record WhichOfMine(List<SessionId> sessions, Purpose purpose) implements Question {
        public WhichOfMine {
            sessions = List.copyOf(sessions);
        }
    }

    /** What for. */
    enum Purpose {
        DROP,
        MOVE
    }

    /** Shall I give your place away? 1 yes, 2 no. */
    record Drop(SessionId session) implements Question {}

    /** What do you need in order to take part? The next words are the answer. */
    record Need(SessionId session) implements Question {}

    /** Did it help? 1 yes, 2 no. */
    record Helped(SessionId session) implements Question {}
}
