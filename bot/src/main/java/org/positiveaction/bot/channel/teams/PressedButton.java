package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import java.util.Optional;

/**
 * A button of ours that somebody pressed.
 *
 * @param says the words it stands for
 * @param nonce what all presses on the same card have in common, or empty
 */
record PressedButton(String says, String nonce) {
    static Optional<PressedButton> in(Activity activity) {
        JsonNode value = SdkJson.MAPPER.valueToTree(activity.getValue());
        JsonNode data = value.isTextual() ? parse(value.asText()) : value;
        return data.path("says").isTextual()
                ? Optional.of(new PressedButton(
                        data.path("says").asText(), data.path("nonce").asText()))
                : Optional.empty();
    }

    /** The same for every delivery of one press: Teams may repeat it under another id of its own. */
    String idOfPress(Activity activity) {
        return "pressed|" + Translation.hash(activity.getFrom().getId() + "|" + nonce + "|" + says);
    }

    private static JsonNode parse(String json) {
        try {
            return SdkJson.MAPPER.readTree(json);
        } catch (JsonProcessingException somethingElse) {
            return SdkJson.MAPPER.missingNode();
        }
    }
}
