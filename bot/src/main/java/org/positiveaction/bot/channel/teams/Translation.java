package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.positiveaction.bot.intake.Arrival;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.Sender;

/** Turns what Teams says into what we say. Most of what Teams says is not for us: typing, reactions, other people. */
final class Translation {
    private static final int LONGEST_PROVIDER_ID = 500;

    private Translation() {}

    static Optional<Arrival> of(Activity activity) {
        return switch (activity.getType()) {
            case ActivityTypes.MESSAGE -> message(activity);
            case ActivityTypes.MESSAGE_UPDATE -> update(activity);
            case ActivityTypes.MESSAGE_DELETE -> deletion(activity);
            case ActivityTypes.CONVERSATION_UPDATE -> bringsTheBot(activity) ? added(activity) : Optional.empty();
            case ActivityTypes.INSTALLATION_UPDATE -> installs(activity) ? added(activity) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Arrival> message(Activity activity) {
        String id = Activities.id(activity);
        Optional<PressedButton> pressed = PressedButton.in(activity);
        if (pressed.isPresent()) {
            return arrival(
                    activity, pressed.get().idOfPress(activity), pressed.get().content());
        }
        if (isByUs(activity) || !isToUs(activity)) {
            return Optional.empty();
        }
        String text = Mentions.plainText(activity);
        boolean wordless = text.isEmpty() && showsSomething(activity);
        return arrival(activity, id, wordless ? new Content.Wordless() : new Content.Words(text));
    }

    private static Optional<Arrival> update(Activity activity) {
        String id = Activities.id(activity);
        String event = eventType(activity);
        if (isByUs(activity) || !isToUs(activity) || !(event.isEmpty() || event.equals("editMessage"))) {
            return Optional.empty();
        }
        String text = Mentions.plainText(activity);
        String when = activity.getTimestamp() == null
                ? hash(text)
                : activity.getTimestamp().toInstant().toString();
        return arrival(activity, id + "|edited|" + when, new Content.Edited(providerId(activity, id), text));
    }

    private static Optional<Arrival> deletion(Activity activity) {
        String id = Activities.id(activity);
        return arrival(activity, id + "|deleted", new Content.Deleted(providerId(activity, id)));
    }

    /** Teams tells of it twice, by two kinds of activity; under the same id, one of them is enough. */
    private static Optional<Arrival> added(Activity activity) {
        String place = activity.getConversation().getId();
        Content content = isAmongOthers(activity) ? new Content.AddedToGroup() : new Content.AddedToChat();
        return Optional.of(new Arrival(address(activity), "added:" + place, content, null, sender(activity)));
    }

    private static boolean bringsTheBot(Activity activity) {
        return activity.getMembersAdded() != null
                && activity.getMembersAdded().stream()
                        .filter(Objects::nonNull)
                        .anyMatch(member -> activity.getRecipient().getId().equals(member.getId()));
    }

    private static boolean installs(Activity activity) {
        return "add".equals(activity.getAction());
    }

    private static boolean isByUs(Activity activity) {
        return activity.getFrom().getId().equals(activity.getRecipient().getId());
    }

    /** Where others read along, only what names the bot is meant for it. */
    private static boolean isToUs(Activity activity) {
        return !isAmongOthers(activity) || Mentions.nameTheBot(activity);
    }

    private static boolean isAmongOthers(Activity activity) {
        String type = activity.getConversation().getConversationType();
        return type == null ? activity.getConversation().isGroup() : !type.equals("personal");
    }

    /** Teams adds the text once more as HTML; that alone shows nothing, unless there is a picture in it. */
    private static boolean showsSomething(Activity activity) {
        List<Attachment> attachments = activity.getAttachments() == null ? List.of() : activity.getAttachments();
        return attachments.stream()
                .filter(Objects::nonNull)
                .anyMatch(attachment -> !"text/html".equals(attachment.getContentType())
                        || String.valueOf(attachment.getContent()).contains("<img"));
    }

    private static String eventType(Activity activity) {
        return Activities.channelData(activity).path("eventType").asText();
    }

    private static Optional<Arrival> arrival(Activity activity, String id, Content content) {
        return Optional.of(new Arrival(address(activity), providerId(activity, id), content, null, sender(activity)));
    }

    private static Address address(Activity activity) {
        return new Address.Teams(
                activity.getConversation().getId(), activity.getFrom().getId());
    }

    private static Sender sender(Activity activity) {
        return new Sender(Activities.account(activity), !isAmongOthers(activity));
    }

    /** Teams' ids are unique within a conversation only. */
    private static String providerId(Activity activity, String id) {
        String whole = activity.getConversation().getId() + "|" + id;
        return whole.length() <= LONGEST_PROVIDER_ID ? whole : hash(whole);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
