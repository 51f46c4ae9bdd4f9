package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.ReplyBox;

/** Writes a card in the form that Teams shows. */
final class AdaptiveCard {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What Teams shows on desks and phones alike. */
    private static final String VERSION = "1.4";

    /** The most characters that a box takes, where the client heeds it. */
    private static final int LONGEST_TYPED = 2000;

    private AdaptiveCard() {}

    /**
     * Writes a card.
     *
     * @param twin the same as plain text
     * @param nonce what all deliveries of a press of one of its buttons have in common
     */
    static ObjectNode of(Card card, String twin, String nonce) {
        ObjectNode written = JSON.objectNode()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", VERSION)
                .put("fallbackText", twin);
        ArrayNode body = written.putArray("body");
        if (!card.title().isBlank()) {
            body.add(text(card.title()).put("weight", "Bolder").put("size", "Medium"));
        }
        body.addAll(CardMarkdown.blocks(card.markdown()));
        card.notes().forEach(note -> body.add(text(note).put("isSubtle", true).put("size", "Small")));
        if (card.replyBox() != null) {
            body.add(input(card.replyBox()));
            body.add(actions(Stream.of(submit(card.replyBox(), nonce))));
        }
        if (!card.buttons().isEmpty()) {
            body.add(actions(card.buttons().stream().map(button -> submit(button, nonce))));
        }
        if (card.wasItHelpful() != null) {
            body.add(text(card.wasItHelpful()).put("size", "Small").put("separator", true));
            body.add(actions(
                    Stream.of(verdict("Yes", PressedButton.YES, nonce), verdict("No", PressedButton.NO, nonce))));
        }
        return written;
    }

    static ObjectNode text(String text) {
        return JSON.objectNode().put("type", "TextBlock").put("text", text).put("wrap", true);
    }

    private static ObjectNode actions(Stream<ObjectNode> submits) {
        ObjectNode set = JSON.objectNode().put("type", "ActionSet");
        set.putArray("actions").addAll(submits.toList());
        return set;
    }

    /** A label, which is read out, and no placeholder, which would only repeat it. */
    private static ObjectNode input(ReplyBox box) {
        return JSON.objectNode()
                .put("type", "Input.Text")
                .put("id", PressedButton.TYPED)
                .put("label", box.label())
                .put("isMultiline", true)
                .put("maxLength", LONGEST_TYPED);
    }

    /** Pressed, it brings us the words it stands for and what was typed. */
    private static ObjectNode submit(ReplyBox box, String nonce) {
        return submit(box.button(), PressedButton.SAYS, box.says(), nonce).put("associatedInputs", "auto");
    }

    /** Pressed, it brings us the words it stands for. */
    private static ObjectNode submit(Button button, String nonce) {
        return submit(button.label(), PressedButton.SAYS, button.says(), nonce);
    }

    /** Pressed, it brings us a verdict on this card: no words, or it would be the same as typing them. */
    private static ObjectNode verdict(String label, String value, String nonce) {
        return submit(label, PressedButton.HELPFUL, value, nonce);
    }

    /** A plain submit, which every client of Teams sends. What is half typed in a box is none of its business. */
    private static ObjectNode submit(String label, String name, String value, String nonce) {
        ObjectNode submit = JSON.objectNode()
                .put("type", "Action.Submit")
                .put("title", label)
                .put("associatedInputs", "none");
        submit.putObject("data").put(name, value).put(PressedButton.NONCE, nonce);
        return submit;
    }
}
