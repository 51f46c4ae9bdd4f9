package org.positiveaction.bot.knowledge.prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Looks at an answer's Markdown: links that lead nowhere, and what no text message can show. Asks no network. */
public final class Markup extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern TORN =
            Pattern.compile("]\\s+\\((?:https?:|mailto:|www\\.|[^)]*\\.md)|]\\([^)\\s]+\\s(?!\")[^)]*\\)|]\\([^)]*$");
    private static final Pattern TO_AN_ARTICLE =
            Pattern.compile("(?<!!)\\[([^\\[\\]]+)]\\((?!\\w+:)[^()\\s]+\\.md(?:#[^()\\s]*)?\\)");

    private final Path root;
    private final Path folder;
    private final int firstLine;
    private final List<Remark> remarks = new ArrayList<>();

    private Markup(Path root, Path folder, int firstLine) {
        this.root = root;
        this.folder = folder;
        this.firstLine = firstLine;
    }

    /**
     * Looks at an answer.
     *
     * @param root the knowledge folder
     * @param folder where in it the answer is
     * @param firstLine the line of the file on which it begins, from 1
     */
    public static List<Remark> look(String markdown, Path root, Path folder, int firstLine) {
        Markup markup = new Markup(root, folder, firstLine);
        PARSER.parse(markdown).accept(markup);
        markup.lookForTornLinks(markdown);
        return markup.remarks;
    }

    /** A link to another article is for editors to follow: a candidate reads its words alone. */
    public static String withoutLinksToArticles(String markdown) {
        return TO_AN_ARTICLE.matcher(markdown).replaceAll("$1");
    }

    private void lookForTornLinks(String markdown) {
        int line = firstLine;
        for (String text : markdown.split("\n", -1)) {
            if (TORN.matcher(text).find()) {
                remarks.add(Remark.grave(
                        line,
                        "This link cannot be read. Write it on one line without spaces in the address, like this:"
                                + " [our page](https://www.example.police.uk/join)."));
            }
            line++;
        }
    }

    @Override
    public void visit(Link link) {
        String address = link.getDestination().strip();
        if (address.toLowerCase(Locale.ROOT).matches("https?:.*")) {
            if (!isWhole(address)) {
                grave(link, "This is no whole web address. Write it like this: https://www.example.police.uk/join.");
            }
        } else if (!address.matches("mailto:.+@.+")) {
            lookForArticle(link, address);
        }
        visitChildren(link);
    }

    private void lookForArticle(Node link, String address) {
        Path article = folder.resolve(address.replaceFirst("#.*", "").replace("%20", " "))
                .normalize();
        if (address.matches("[a-z]+:.*")) {
            grave(link, "A link may begin with https:// or mailto: alone. Write anything else in words.");
        } else if (!address.contains(".md") || !article.startsWith(root.normalize()) || !Files.isRegularFile(article)) {
            grave(
                    link,
                    "This link leads to " + Personal.quoted(address)
                            + ", which is not there. A web address begins with https://; another article is named by"
                            + " its file, such as who-is-eligible.md.");
        }
    }

    private static boolean isWhole(String address) {
        try {
            String host = new URI(address).getHost();
            return host != null && host.contains(".") && !host.endsWith(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public void visit(Image image) {
        grave(image, "A picture cannot be sent in a text. Say in words what it shows.");
    }

    @Override
    public void visit(HtmlBlock html) {
        html(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        html(html, html.getLiteral());
    }

    private void html(Node node, String literal) {
        if (!literal.startsWith("<!--")) {
            grave(node, "What stands between < and > is not sent. Write it in words, without < and >.");
        }
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        grave(code, "A line that begins with four spaces or a tab is not sent. Take the spaces away.");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        grave(code, "What stands between ``` and ``` is not sent. Take these lines away.");
    }

    private void grave(Node node, String sentence) {
        int line = node.getSourceSpans().stream()
                .mapToInt(SourceSpan::getLineIndex)
                .findFirst()
                .orElse(0);
        remarks.add(Remark.grave(firstLine + line, sentence));
    }
}
