package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Account;
import org.springframework.http.HttpStatus;

/** Reads activities, and sees to it that they are whole. */
final class Activities {
    private static final int LONGEST_ID = 400;
    private static final int LONGEST_PERSON = 200;
    private static final int LONGEST_OF_ENTRA = 60;

    private Activities() {}

    static Activity read(byte[] body) {
        Activity activity = parse(body);
        check(activity.getType(), LONGEST_ID, "type");
        check(activity.getChannelId(), LONGEST_ID, "channelId");
        check(activity.getServiceUrl(), LONGEST_ID, "serviceUrl");
        check(
                activity.getConversation() == null
                        ? null
                        : activity.getConversation().getId(),
                LONGEST_ID,
                "conversation");
        check(activity.getFrom() == null ? null : activity.getFrom().getId(), LONGEST_PERSON, "from");
        check(activity.getRecipient() == null ? null : activity.getRecipient().getId(), LONGEST_PERSON, "recipient");
        // The SDK would make the one the locale of the whole process, and keep replies for the other.
        activity.setLocale(null);
        activity.setDeliveryMode(null);
        return activity;
    }

    /** The id of an activity that has one. */
    static String id(Activity activity) {
        check(activity.getId(), LONGEST_ID, "id");
        return activity.getId();
    }

    /** Every tenant that an activity says it comes from. */
    static List<String> tenants(Activity activity) {
        String ofChannel = channelData(activity).path("tenant").path("id").asText();
        String ofConversation = activity.getConversation().getTenantId();
        return Stream.of(ofChannel, ofConversation == null ? "" : ofConversation)
                .filter(tenant -> !tenant.isEmpty())
                .toList();
    }

    /** Who wrote it, where Teams says so in ids like those of Microsoft Entra. */
    static Optional<Account> account(Activity activity) {
        String objectId = activity.getFrom().getAadObjectId();
        return tenants(activity).stream()
                .findFirst()
                .filter(tenant -> isSound(tenant, LONGEST_OF_ENTRA) && isSound(objectId, LONGEST_OF_ENTRA))
                .map(tenant -> new Account(tenant, objectId));
    }

    static JsonNode channelData(Activity activity) {
        return SdkJson.MAPPER.valueToTree(activity.getChannelData());
    }

    private static Activity parse(byte[] body) {
        try {
            Activity activity = SdkJson.MAPPER.readValue(body, Activity.class);
            Refusal.malformedUnless(activity != null, "the body holds no activity");
            return activity;
        } catch (IOException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "the body is not an activity in JSON");
        }
    }

    private static void check(@Nullable String id, int longest, String name) {
        Refusal.malformedUnless(isSound(id, longest), "its " + name + " is missing, too long or not printable");
    }

    /** Ids are printable ASCII in Teams; what else they may hold, two databases would keep in two ways. */
    private static boolean isSound(@Nullable String id, int longest) {
        return id != null
                && !id.isBlank()
                && id.length() <= longest
                && id.chars().allMatch(c -> c >= ' ' && c < 127);
    }
}
