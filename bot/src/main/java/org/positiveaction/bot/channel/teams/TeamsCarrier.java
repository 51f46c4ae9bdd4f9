package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.delivery.Carried;
import org.positiveaction.bot.delivery.Carrier;
import org.positiveaction.bot.delivery.Erased;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.delivery.ProviderCopy;
import org.positiveaction.bot.delivery.Whereabouts;
import org.positiveaction.bot.message.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Takes messages to Teams: into a chat, into the thread of a channel, or into a channel as a new thread. */
@Component
@Conditional(TeamsIsOn.class)
class TeamsCarrier implements Carrier {
    private static final Logger log = LoggerFactory.getLogger(TeamsCarrier.class);
    private static final int LONGEST_ID = 400;

    private final TeamsReferences references;
    private final TeamsAdapter adapter;
    private final ServiceHosts hosts;
    private final Clock clock;

    TeamsCarrier(TeamsReferences references, TeamsAdapter adapter, TeamsSettings settings, Clock clock) {
        this.references = references;
        this.adapter = adapter;
        this.hosts = settings.serviceHosts();
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.TEAMS;
    }

    @Override
    public Carried carry(Parcel parcel) {
        try {
            return references
                    .find(parcel.to())
                    .map(reference -> send(parcel, reference))
                    .orElseGet(() -> new Carried.Refused("they have never spoken to us in Teams"));
        } catch (DataAccessException e) {
            // It has not left, and the outbox must not wonder whether it has.
            return new Carried.TryAgain("our database did not say how to reach them", Duration.ofSeconds(5));
        }
    }

    /** Teams has no list of what a bot has said. A change may simply be made again. */
    @Override
    public Whereabouts lookFor(Parcel parcel) {
        return parcel.changes() == null ? new Whereabouts.NeverKnown() : new Whereabouts.Absent();
    }

    /** Waits on this thread, a virtual one; the connector client gives up before our patience ends. */
    private Carried send(Parcel parcel, ConversationReference reference) {
        if (!hosts.allow(reference.getServiceUrl())) {
            return new Carried.Refused("the service address is not on TEAMS_SERVICE_HOSTS");
        }
        try {
            return new Carried.Accepted(idOf(say(parcel, reference).join(), parcel));
        } catch (CompletionException e) {
            FailedAttempt failed = new FailedAttempt(e, parcel, clock.instant());
            if (failed.weWereNotLetIn()) {
                log.error("Teams does not accept MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD: messages wait.");
                adapter.forgetToken();
            }
            return failed.outcome();
        }
    }

    /** Bots may delete what they said. What people wrote stays in their own chat, until they delete it. */
    @Override
    public Erased erase(ProviderCopy copy) {
        if (!copy.ours()) {
            return new Erased.NeverOurs("only people delete what they wrote in Teams");
        }
        return references
                .find(copy.at())
                .filter(reference -> hosts.allow(reference.getServiceUrl()))
                .map(reference -> erase(copy, reference))
                .orElseGet(() -> new Erased.NeverOurs("nothing leads to that chat any more"));
    }

    private Erased erase(ProviderCopy copy, ConversationReference reference) {
        try {
            adapter.client(reference.getServiceUrl())
                    .getConversations()
                    .deleteActivity(reference.getConversation().getId(), copy.providerId())
                    .join();
            return new Erased.Gone();
        } catch (CompletionException e) {
            return FailedAttempt.erasing(e);
        }
    }

    private CompletableFuture<ResourceResponse> say(Parcel parcel, ConversationReference reference) {
        Activity activity = TeamsMessage.of(parcel).applyConversationReference(reference);
        Conversations conversations = adapter.client(reference.getServiceUrl()).getConversations();
        String place = reference.getConversation().getId();
        return parcel.changes() == null
                ? conversations.sendToConversation(place, activity)
                : conversations.updateActivity(place, parcel.changes(), activity);
    }

    /** Teams' id of a message. One that is changed keeps its own, whatever the answer says. */
    static String idOf(@Nullable ResourceResponse sent, Parcel parcel) {
        if (parcel.changes() != null) {
            return parcel.changes();
        }
        String id = sent == null ? null : sent.getId();
        return id == null || id.isBlank() || id.length() > LONGEST_ID
                ? parcel.id().toString()
                : id;
    }
}
