package org.positiveaction.bot.booking.talk;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.message.Button;

/**
 * Something that a candidate wants done about one session: what a number means while a question is open, and what a
 * button says at any time.
 *
 * @param insteadOf the session that they would give up for it, if one
 */
record Order(Deed deed, SessionId session, Optional<SessionId> insteadOf) {
    private static final Pattern WORDS =
            Pattern.compile("([a-z ]+ )?session (\\d{1,18})(?: instead of session (\\d{1,18}))?");

    /** What can be done, by the words before "session 17". */
    enum Deed {
        LOOK_AT(""),
        BOOK("book"),
        LEAVE("leave"),
        WAIT_FOR("wait for"),
        COME_TO("coming to"),
        STAY_AWAY_FROM("not coming to"),
        ASK_TO_GIVE_UP("maybe give up"),
        GIVE_UP("give up"),
        KEEP("keep"),
        MOVE("move from"),
        FIND_HELPFUL("helped by"),
        FIND_UNHELPFUL("not helped by");

        private final String words;

        Deed(String words) {
            this.words = words;
        }
    }

    static Order to(Deed deed, SessionId session) {
        return new Order(deed, session, Optional.empty());
    }

    /** The order that a button gives. */
    static Optional<Order> in(String bare) {
        return WORDS.matcher(bare)
                .results()
                .filter(found -> found.group().equals(bare))
                .findFirst()
                .flatMap(Order::of);
    }

    private static Optional<Order> of(MatchResult found) {
        String words = Optional.ofNullable(found.group(1)).orElse("").strip();
        return Arrays.stream(Deed.values())
                .filter(deed -> deed.words.equals(words))
                .findFirst()
                .map(deed -> new Order(
                        deed,
                        session(found.group(2)),
                        Optional.ofNullable(found.group(3)).map(Order::session)));
    }

    private static SessionId session(String number) {
        return new SessionId(Long.parseLong(number));
    }

    Button button(String label) {
        String words = (deed.words + " session " + session).strip();
        return new Button(
                label,
                words + insteadOf.map(other -> " instead of session " + other).orElse(""));
    }
}
