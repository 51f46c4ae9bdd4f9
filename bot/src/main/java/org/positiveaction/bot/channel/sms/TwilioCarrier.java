package org.positiveaction.bot.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.positiveaction.bot.delivery.Carried;
import org.positiveaction.bot.delivery.Carrier;
import org.positiveaction.bot.delivery.Erased;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.delivery.ProviderCopy;
import org.positiveaction.bot.delivery.Whereabouts;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes texts to Twilio. */
class TwilioCarrier implements Carrier {
    private static final Logger log = LoggerFactory.getLogger(TwilioCarrier.class);

    /** How far Twilio's clock, which shows whole seconds, may be behind ours. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(5);

    private static final Duration AFTER_A_WHILE = Duration.ofMinutes(1);

    private final TwilioClient client;
    private final URI publicUrl;
    private final Predicate<String> isKnown;

    /** Takes whether Twilio's id of a text is that of another message already. */
    TwilioCarrier(TwilioClient client, URI publicUrl, Predicate<String> isKnown) {
        this.client = client;
        this.publicUrl = publicUrl;
        this.isKnown = isKnown;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Carried carry(Parcel parcel) {
        URI statusCallback = URI.create(publicUrl + StatusWebhook.PATH + parcel.id());
        try {
            return new Carried.Accepted(
                    client.send(address(parcel), parcel.speech().text(), statusCallback));
        } catch (CallFailed failed) {
            if (failed instanceof CallFailed.Refused refused && refused.isAboutOurAccount()) {
                log.error("No text can leave: {}. Check the account and the TWILIO_ variables", failed.reason());
            }
            return Verdict.on(failed);
        }
    }

    @Override
    public Whereabouts lookFor(Parcel parcel) {
        try {
            return lookFor(parcel, client.sent(address(parcel)));
        } catch (CallFailed failed) {
            return new Whereabouts.NotKnownYet(failed.reason());
        }
    }

    private Whereabouts lookFor(Parcel parcel, List<SentText> newestFirst) {
        Instant earliest = parcel.postedAt().minus(CLOCK_SLACK);
        return newestFirst.reversed().stream()
                .filter(sent -> !sent.createdAt().isBefore(earliest))
                .filter(sent -> sent.body().equals(parcel.speech().text()))
                .filter(sent -> !isKnown.test(sent.sid()))
                .findFirst()
                .<Whereabouts>map(sent -> new Whereabouts.Found(sent.sid()))
                .orElseGet(() -> notAmong(newestFirst, earliest));
    }

    /** A full page that does not go back to the attempt proves nothing. */
    private static Whereabouts notAmong(List<SentText> newestFirst, Instant earliest) {
        boolean cutShort = newestFirst.size() >= TwilioClient.PAGE
                && !newestFirst.getLast().createdAt().isBefore(earliest);
        return cutShort
                ? new Whereabouts.NotKnownYet("Twilio has more texts to this number than fit one page")
                : new Whereabouts.Absent();
    }

    /** What Twilio does not have is gone; what it refuses is on its way, and refused until it has arrived. */
    @Override
    public Erased erase(ProviderCopy copy) {
        try {
            client.erase(copy.providerId());
            return new Erased.Gone();
        } catch (CallFailed failed) {
            return failed instanceof CallFailed.Refused refused && refused.saysThereIsNone()
                    ? new Erased.Gone()
                    : new Erased.TryAgain(failed.reason(), AFTER_A_WHILE);
        }
    }

    private static Address.Sms address(Parcel parcel) {
        return switch (parcel.to()) {
            case Address.Sms sms -> sms;
            case Address.Teams teams -> throw new IllegalStateException(parcel.id() + " goes to Teams, not by text");
        };
    }
}
