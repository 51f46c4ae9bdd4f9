package org.positiveaction.bot.booking.notice;

import org.positiveaction.bot.booking.Expiry;

/** Does what the timers do, when a test says so. */
public class Rounds {
    private final Expiry expiry;
    private final NewsRound news;
    private final NoticeRound notices;

    Rounds(Expiry expiry, NewsRound news, NoticeRound notices) {
        this.expiry = expiry;
        this.news = news;
        this.notices = notices;
    }

    public void go() {
        expiry.expire();
        news.go();
        notices.go();
    }
}
