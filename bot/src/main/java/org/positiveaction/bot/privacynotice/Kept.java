package org.positiveaction.bot.privacynotice;

import java.util.List;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.RetentionSettings;

/**
 * One kind of thing that is kept, as the page says it.
 *
 * @param what what it is
 * @param why what for
 * @param howLong how long, from when
 */
record Kept(String what, String why, String howLong) {
    static List<Kept> all(RetentionSettings retention) {
        return List.of(
                new Kept(
                        "Your messages and our replies",
                        "so that the service knows what you are talking about, and a person who takes over does too",
                        PeriodWords.of(retention.transcripts())),
                new Kept(
                        "Your request to talk to a person, and the team’s notes about it",
                        "so that the team can help you and come back to you",
                        PeriodWords.of(retention.handoffs()) + " after it ends"),
                new Kept(
                        "Your places at support sessions",
                        "so that you have a place, are reminded, and the host knows who comes",
                        PeriodWords.of(retention.bookings()) + " after the session"),
                new Kept(
                        "What you say you need to take part in a session",
                        "so that the host can see to it; nobody else reads it",
                        PeriodWords.of(retention.needs()) + " after the session"),
                new Kept(
                        "A registration that you began and did not finish",
                        "so that you can go on with it",
                        PeriodWords.of(retention.drafts()) + " after your last answer"),
                new Kept(
                        "Your registration for support",
                        "so that the team can be in touch as it promised",
                        PeriodWords.of(retention.registrations()) + " after it was last in touch, or should have been"),
                new Kept(
                        "What you asked to be told of, such as recruitment opening",
                        "so that we can tell you",
                        PeriodWords.of(retention.alerts()) + " after you asked, or "
                                + PeriodWords.of(RetentionSettings.ALERTS_TOLD)
                                + " after you are told if that is sooner"),
                new Kept(
                        "Your phone number or Teams account, the force you write about, and what you agreed to",
                        "so that replies reach you, and anybody can see what you agreed to and when",
                        PeriodWords.of(retention.addresses()) + ", and as long as anything else about you is kept"),
                new Kept(
                        "Which team member did what, such as taking a conversation",
                        "so that misuse can be found; none of your words are in it",
                        PeriodWords.of(retention.audit())),
                new Kept(
                        "That you said STOP",
                        "so that we leave you alone; it is kept in a form from which nobody can read your number",
                        "for good, or until you say START"));
    }
}
