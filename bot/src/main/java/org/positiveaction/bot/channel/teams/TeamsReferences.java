package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.ConversationReference;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How to reach each person in Teams later, as of the last time they spoke. Ids only, no names. */
@Component
@Conditional(TeamsIsOn.class)
class TeamsReferences {
    /** What parts the id of a channel from the id of a thread in it. */
    private static final String THREAD = ";messageid=";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    TeamsReferences(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    Optional<ConversationReference> find(Address address) {
        return jdbc.sql("select reference from teams_reference where address_hash = ?")
                .param(seal.hash(address))
                .query(String.class)
                .optional()
                .map(seal::open)
                .map(TeamsReferences::read);
    }

    /**
     * Remembers where an activity came from. Teams may move a conversation to another server at any time. Whoever wrote
     * in a thread of a channel is reached in the channel as well: what is sent there begins a thread.
     */
    void keep(Activity activity) {
        String place = activity.getConversation().getId();
        keep(activity, place);
        int thread = place.indexOf(THREAD);
        if (thread > 0) {
            keep(activity, place.substring(0, thread));
        }
    }

    private void keep(Activity activity, String place) {
        Address address = new Address.Teams(place, activity.getFrom().getId());
        String reference = write(referenceOf(activity, place));
        if (!update(address, reference)) {
            try {
                insert(address, reference);
            } catch (DuplicateKeyException somebodyWasQuicker) {
                update(address, reference);
            }
        }
    }

    private boolean update(Address address, String reference) {
        return jdbc.sql("update teams_reference set reference = ?, updated_at = ? where address_hash = ?")
                        .params(seal.seal(reference), OffsetDateTime.now(clock), seal.hash(address))
                        .update()
                > 0;
    }

    private void insert(Address address, String reference) {
        jdbc.sql("insert into teams_reference (address_hash, person_hash, reference, updated_at) values (?, ?, ?, ?)")
                .params(seal.hash(address), seal.hashOfPerson(address), seal.seal(reference), OffsetDateTime.now(clock))
                .update();
    }

    private static ConversationReference referenceOf(Activity activity, String place) {
        ConversationAccount conversation = new ConversationAccount(place);
        conversation.setConversationType(activity.getConversation().getConversationType());
        conversation.setIsGroup(activity.getConversation().isGroup());
        ConversationReference reference = new ConversationReference();
        reference.setConversation(conversation);
        reference.setUser(new ChannelAccount(activity.getFrom().getId()));
        reference.setBot(new ChannelAccount(activity.getRecipient().getId()));
        reference.setChannelId(activity.getChannelId());
        reference.setServiceUrl(activity.getServiceUrl());
        return reference;
    }

    private static String write(ConversationReference reference) {
        try {
            return SdkJson.MAPPER.writeValueAsString(reference);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A conversation reference cannot be written", e);
        }
    }

    private static ConversationReference read(String reference) {
        try {
            return SdkJson.MAPPER.readValue(reference, ConversationReference.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored conversation reference cannot be read", e);
        }
    }
}
