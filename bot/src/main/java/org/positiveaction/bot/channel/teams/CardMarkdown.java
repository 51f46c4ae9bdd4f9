package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Turns CommonMark into blocks of a card: the cards of Teams know bold, italics, links and lists, and nothing else. */
final class CardMarkdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    private CardMarkdown() {}

    static List<ObjectNode> blocks(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new OneLineAParagraph());
        return children(document).flatMap(CardMarkdown::block).toList();
    }

    private static Stream<ObjectNode> block(Node node) {
        return switch (node) {
            case Heading heading -> Stream.of(AdaptiveCard.text(inline(heading)).put("weight", "Bolder"));
            case BlockQuote quote -> Stream.of(quotation(quote));
            case FencedCodeBlock code ->
                Stream.of(AdaptiveCard.text(code.getLiteral().strip()));
            case IndentedCodeBlock code ->
                Stream.of(AdaptiveCard.text(code.getLiteral().strip()));
            case HtmlBlock nothingToShow -> Stream.empty();
            case ThematicBreak nothingToShow -> Stream.empty();
            default -> Stream.of(AdaptiveCard.text(RENDERER.render(node).strip()));
        };
    }

    private static ObjectNode quotation(BlockQuote quote) {
        ObjectNode container =
                JsonNodeFactory.instance.objectNode().put("type", "Container").put("style", "emphasis");
        container
                .putArray("items")
                .addAll(children(quote).flatMap(CardMarkdown::block).toList());
        return container;
    }

    /** A heading without its number signs, which a card would show. */
    private static String inline(Heading heading) {
        Paragraph paragraph = new Paragraph();
        children(heading).toList().forEach(paragraph::appendChild);
        return RENDERER.render(paragraph).strip();
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }

    /** Where a line of the file ends inside a paragraph means nothing; a card would break it there. */
    private static final class OneLineAParagraph extends AbstractVisitor {
        @Override
        public void visit(SoftLineBreak softLineBreak) {
            softLineBreak.insertBefore(new Text(" "));
            softLineBreak.unlink();
        }
    }
}
