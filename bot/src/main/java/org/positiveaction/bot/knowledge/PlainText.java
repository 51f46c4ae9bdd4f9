package org.positiveaction.bot.knowledge;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a text message can show it: lists with hyphens, quotations in quotes, links with their address. */
public final class PlainText extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().build();
    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    public static String of(String markdown) {
        return of(PARSER.parse(markdown));
    }

    /** The first paragraph that is not a heading, or nothing. */
    public static String firstParagraph(String markdown) {
        Node node = PARSER.parse(markdown).getFirstChild();
        while (node instanceof Heading) {
            node = node.getNext();
        }
        return node == null ? "" : of(node);
    }

    private static String of(Node node) {
        PlainText plain = new PlainText();
        node.accept(plain);
        return plain.text.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        text.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        text.append("\n\n");
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
        text.append('\n');
    }

    @Override
    public void visit(OrderedList list) {
        visitChildren(list);
        text.append('\n');
    }

    @Override
    public void visit(ListItem item) {
        text.append(item.getParent() instanceof OrderedList list ? number(list, item) + ". " : "- ");
        visitChildren(item);
    }

    @Override
    public void visit(BlockQuote quote) {
        StringBuilder inner = new StringBuilder();
        for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
            inner.append(inner.isEmpty() ? "" : "\n\n").append(of(child));
        }
        text.append('"').append(inner).append("\"\n\n");
    }

    @Override
    public void visit(Link link) {
        int start = text.length();
        visitChildren(link);
        String address = link.getDestination().replaceFirst("^(mailto|tel):", "");
        if (!text.substring(start).equals(address)) {
            text.append(" (").append(address).append(')');
        }
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append('\n');
    }

    private static int number(OrderedList list, ListItem item) {
        Integer first = list.getMarkerStartNumber();
        int number = first == null ? 1 : first;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number;
    }
}
