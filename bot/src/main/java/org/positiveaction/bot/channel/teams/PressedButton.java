package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.positiveaction.bot.message.Content;

/**
 * A button of ours that somebody pressed.
 *
 * @param content what pressing it means
 * @param nonce what all presses on the same card have in common, or empty
 * @param isTyped whether the person typed part of the words
 */
record PressedButton(Content content, String nonce, boolean isTyped) {
    static final String SAYS = "says";
    static final String TYPED = "typed";
    static final String HELPFUL = "helpful";
    static final String YES = "yes";
    static final String NO = "no";
    static final String NONCE = "nonce";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Optional<PressedButton> in(Activity activity) {
        JsonNode value = SdkJson.MAPPER.valueToTree(activity.getValue());
        JsonNode data = value.isTextual() ? parse(value.asText()) : value;
        return content(data)
                .map(content ->
                        new PressedButton(content, nonce(data), !typed(data).isEmpty()));
    }

    /**
     * The same for every delivery of one press of words: Teams may repeat it under another id of its own, but not with
     * another time. Who presses again in another minute means it again. A verdict may be given again after another, and
     * does nothing when it is merely repeated.
     *
     * <p>A text typed on a card counts once for each id that Teams gives it, and most repeats come under the same one:
     * whoever sends the same text twice may mean it, and a text heard twice does less harm than one swallowed.
     */
    String idOfPress(Activity activity) {
        return content instanceof Content.Words(var says) && !isTyped && !nonce.isEmpty()
                ? "pressed|"
                        + Translation.hash(
                                activity.getFrom().getId() + "|" + nonce + "|" + says + "|" + minute(activity))
                : Activities.id(activity);
    }

    private static String minute(Activity activity) {
        return activity.getTimestamp() == null
                ? ""
                : activity.getTimestamp()
                        .toInstant()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static Optional<Content> content(JsonNode data) {
        if (data.path(SAYS).isTextual()) {
            return Optional.of(new Content.Words(words(data.path(SAYS).asText(), typed(data))));
        }
        return Optional.of(nonce(data))
                .filter(nonce -> ID.matcher(nonce).matches())
                .map(UUID::fromString)
                .flatMap(card -> switch (data.path(HELPFUL).asText()) {
                    case YES -> Optional.of(new Content.Verdict(card, true));
                    case NO -> Optional.of(new Content.Verdict(card, false));
                    default -> Optional.empty();
                });
    }

    private static String words(String says, String typed) {
        return typed.isEmpty() ? says : says + " " + typed;
    }

    private static String typed(JsonNode data) {
        return data.path(TYPED).isTextual() ? data.path(TYPED).asText().strip() : "";
    }

    private static String nonce(JsonNode data) {
        return data.path(NONCE).asText();
    }

    private static JsonNode parse(String json) {
        try {
            return SdkJson.MAPPER.readTree(json);
        } catch (JsonProcessingException somethingElse) {
            return SdkJson.MAPPER.missingNode();
        }
    }
}
