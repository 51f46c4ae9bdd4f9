package org.positiveaction.bot.booking.notice;

import java.util.Optional;
import org.positiveaction.bot.booking.StandingId;
import org.positiveaction.bot.unasked.OneByOne;
import org.positiveaction.bot.unasked.Round;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reminds candidates of their sessions, and asks afterwards whether they helped. It comes before all else. */
@Component
@Order(1)
class NoticeRound implements Round {
    private static final int PAGE = 50;

    private final Due due;
    private final ToldNotices told;
    private final NoticeTelling telling;
    private final OneByOne oneByOne;

    NoticeRound(Due due, ToldNotices told, NoticeTelling telling, OneByOne oneByOne) {
        this.due = due;
        this.told = told;
        this.telling = telling;
        this.oneByOne = oneByOne;
    }

    @Override
    public boolean go() {
        return due.notices().stream().allMatch(this::tellAll);
    }

    private boolean tellAll(Notice notice) {
        return oneByOne.tell(
                (Optional<StandingId> after) -> told.missing(notice, after.orElse(new StandingId(0)), PAGE),
                booking -> telling.tell(booking, notice));
    }
}
