package org.positiveaction.bot.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Address;

/** Our account at Twilio: what it sent, what it received. A call that does not succeed is a {@link CallFailed}. */
class TwilioClient {
    /** The most that Twilio puts on one page. */
    static final int PAGE = 1000;

    private final TwilioRestClient sdk;
    private final @Nullable String messagingService;

    private TwilioClient(TwilioRestClient sdk, @Nullable String messagingService) {
        this.sdk = sdk;
        this.messagingService = messagingService;
    }

    static TwilioClient open(SmsSettings settings) {
        TwilioRestClient sdk = new TwilioRestClient.Builder(
                        settings.login().user(), settings.login().password())
                .accountSid(settings.account())
                .httpClient(new OneAttemptHttpClient(settings.apiUrl(), settings.timeout()))
                .build();
        return new TwilioClient(sdk, settings.messagingService());
    }

    /** Sends a text from the number that was texted, and returns Twilio's id of it. */
    String send(Address.Sms address, String body, URI statusCallback) {
        MessageCreator message = Message.creator(
                        new PhoneNumber(address.theirs()), new PhoneNumber(address.ours()), body)
                .setStatusCallback(statusCallback);
        if (messagingService != null) {
            message.setMessagingServiceSid(messagingService);
        }
        return ask(() -> Objects.requireNonNull(message.create(sdk).getSid()));
    }

    /**
     * The latest texts from us to them, newest first, at most a page.
     *
     * <p>Not narrowed by the day they were sent: one that still waits to be sent has none.
     */
    List<SentText> sent(Address.Sms address) {
        MessageReader reader = Message.reader()
                .setFrom(new PhoneNumber(address.ours()))
                .setTo(new PhoneNumber(address.theirs()))
                .setPageSize((long) PAGE);
        return ask(() -> reader.firstPage(sdk).getRecords().stream()
                .filter(message -> message.getDirection() != Message.Direction.INBOUND)
                .map(SentText::of)
                .toList());
    }

    /** Has Twilio forget a text: its words and who it was for. Twilio refuses while it is on its way. */
    void erase(String sid) {
        ask(() -> Message.deleter(sid).delete(sdk));
    }

    /** All texts that one of our numbers received since then, oldest first. */
    List<InboundText> received(String ours, Instant since) {
        MessageReader reader = Message.reader()
                .setTo(new PhoneNumber(ours))
                .setDateSentAfter(since.atZone(ZoneOffset.UTC))
                .setPageSize((long) PAGE);
        return ask(() -> {
            List<InboundText> texts = new ArrayList<>();
            for (Message message : reader.read(sdk)) {
                if (message.getDirection() == Message.Direction.INBOUND) {
                    texts.add(InboundText.of(message));
                }
            }
            return texts.reversed();
        });
    }

    /** The SDK answers what it cannot read with exceptions of any kind, some of which quote the texts in it. */
    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (CallFailed failed) {
            throw failed;
        } catch (RuntimeException unreadable) {
            throw new CallFailed.NoAnswer(
                    "one that cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }
}
