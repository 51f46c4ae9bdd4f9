package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.ReplyBox;

class AdaptiveCardTests {
    @Test
    void showsTitleBodySmallPrintAndButtons() {
        JsonNode card = AdaptiveCard.of(
                new Card(
                        "Mentoring",
                        "Anyone may ask.",
                        List.of("Reviewed in May."),
                        List.of(new Button("More", "more"))),
                "the twin",
                "nonce-1");

        assertThat(card.path("version").asText()).isEqualTo("1.4");
        assertThat(card.path("fallbackText").asText()).isEqualTo("the twin");
        assertThat(types(card.path("body"))).containsExactly("TextBlock", "TextBlock", "TextBlock", "ActionSet");
        assertThat(card.at("/body/0/weight").asText()).isEqualTo("Bolder");
        assertThat(card.at("/body/2/isSubtle").asBoolean()).isTrue();
    }

    @Test
    void hasNoEmptyTitleAndNoEmptyRowOfButtons() {
        JsonNode card = AdaptiveCard.of(new Card("", "Hello", List.of(), List.of()), "twin", "nonce");

        assertThat(types(card.path("body"))).containsExactly("TextBlock");
    }

    @Test
    void bringsBackTheWordsOfAButton() {
        JsonNode button = AdaptiveCard.of(
                        new Card("", "", List.of(), List.of(new Button("Talk to a person", "person"))),
                        "twin",
                        "nonce-1")
                .at("/body/0/actions/0");

        assertThat(button.path("title").asText()).isEqualTo("Talk to a person");
        assertThat(button.at("/data/says").asText()).isEqualTo("person");
        assertThat(button.at("/data/nonce").asText()).isEqualTo("nonce-1");
        // Some clients of Teams, the Agents Playground among them, fail on anything more.
        assertThat(button.path("data")).hasSize(2);
    }

    @Test
    void showsABoxToTypeInAboveTheButtons() {
        Card card = new Card("", "Jo waits.", List.of(), List.of(new Button("Give back", "release 12")))
                .with(new ReplyBox("Your answer", "Send", "reply 12"));
        JsonNode body = AdaptiveCard.of(card, "twin", "nonce-1").path("body");

        assertThat(types(body)).containsExactly("TextBlock", "Input.Text", "ActionSet", "ActionSet");
        JsonNode box = body.path(1);
        assertThat(box.path("id").asText()).isEqualTo("typed");
        assertThat(box.path("label").asText()).isEqualTo("Your answer");
        assertThat(box.path("isMultiline").asBoolean()).isTrue();
        assertThat(box.path("maxLength").asInt()).isEqualTo(2000);
        JsonNode send = body.at("/2/actions/0");
        assertThat(send.path("title").asText()).isEqualTo("Send");
        assertThat(send.path("data").toString()).isEqualTo("{\"says\":\"reply 12\",\"nonce\":\"nonce-1\"}");
    }

    @Test
    void bringsBackWhatWasTypedWithTheButtonOfTheBoxAlone() {
        Card card = new Card("", "", List.of(), List.of(new Button("Give back", "release 12")), "Was this helpful?")
                .with(new ReplyBox("Your answer", "Send", "reply 12"));
        JsonNode body = AdaptiveCard.of(card, "twin", "nonce-1").path("body");

        assertThat(body.findValuesAsText("title")).containsExactly("Send", "Give back", "Yes", "No");
        assertThat(body.findValuesAsText("associatedInputs")).containsExactly("auto", "none", "none", "none");
    }

    @Test
    void asksWhetherItWasHelpfulBelowEverythingElse() {
        Card card = new Card("", "An answer.", List.of(), List.of(), "Was this helpful?");
        JsonNode body = AdaptiveCard.of(card, "twin", "nonce-1").path("body");

        assertThat(types(body)).containsExactly("TextBlock", "TextBlock", "ActionSet");
        assertThat(body.at("/1/text").asText()).isEqualTo("Was this helpful?");
        assertThat(body.at("/2/actions/0/title").asText()).isEqualTo("Yes");
        assertThat(body.at("/2/actions/0/data").toString()).isEqualTo("{\"helpful\":\"yes\",\"nonce\":\"nonce-1\"}");
        assertThat(body.at("/2/actions/1/data/helpful").asText()).isEqualTo("no");
    }

    @Test
    void keepsWhatTeamsCanShow() {
        assertThat(
                        texts(
                                "Some **bold** and *slanted* words, [a link](https://example.org/).\n\n- one\n- two\n\n1. first\n2. second"))
                .containsExactly(
                        "Some **bold** and *slanted* words, [a link](https://example.org/).",
                        "- one\n- two",
                        "1. first\n2. second");
    }

    @Test
    void joinsTheLinesOfAParagraph() {
        assertThat(texts("one line\nand the next")).containsExactly("one line and the next");
    }

    @Test
    void makesHeadingsBoldInsteadOfShowingTheirSigns() {
        JsonNode heading = CardMarkdown.blocks("## What *we* do").getFirst();

        assertThat(heading.path("text").asText()).isEqualTo("What *we* do");
        assertThat(heading.path("weight").asText()).isEqualTo("Bolder");
    }

    @Test
    void setsQuotationsApart() {
        JsonNode quotation =
                CardMarkdown.blocks("> It is **lawful**.\n>\n> Truly.").getFirst();

        assertThat(quotation.path("type").asText()).isEqualTo("Container");
        assertThat(quotation.path("style").asText()).isEqualTo("emphasis");
        assertThat(quotation.at("/items/0/text").asText()).isEqualTo("It is **lawful**.");
        assertThat(quotation.at("/items/1/text").asText()).isEqualTo("Truly.");
    }

    @Test
    void leavesOutWhatACardCannotShow() {
        assertThat(texts("before\n\n<script>x</script>\n\n***\n\nafter")).containsExactly("before", "after");
    }

    private static List<String> texts(String markdown) {
        return CardMarkdown.blocks(markdown).stream()
                .map(block -> block.path("text").asText())
                .toList();
    }

    private static List<String> types(JsonNode blocks) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .map(block -> block.path("type").asText())
                .toList();
    }
}
