package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.TextFormatTypes;
import java.util.List;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.message.Card;

/** Writes what we say as an activity. */
final class TeamsMessage {
    private static final String CARD_TYPE = "application/vnd.microsoft.card.adaptive";

    private TeamsMessage() {}

    /** Teams shows a text above a card, so the twin of a card goes where only those look who cannot see cards. */
    static Activity of(Parcel parcel) {
        Activity activity = new Activity(ActivityTypes.MESSAGE);
        activity.setId(parcel.changes());
        Card card = parcel.speech().card();
        if (card == null) {
            activity.setText(parcel.speech().text());
            activity.setTextFormat(TextFormatTypes.PLAIN);
        } else {
            activity.setSummary(parcel.speech().text());
            activity.setAttachments(List.of(attachment(card, parcel)));
        }
        return activity;
    }

    private static Attachment attachment(Card card, Parcel parcel) {
        Attachment attachment = new Attachment();
        attachment.setContentType(CARD_TYPE);
        attachment.setContent(
                AdaptiveCard.of(card, parcel.speech().text(), parcel.id().toString()));
        return attachment;
    }
}
