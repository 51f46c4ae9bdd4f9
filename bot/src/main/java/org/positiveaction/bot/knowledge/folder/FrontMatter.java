package org.positiveaction.bot.knowledge.folder;

import java.util.List;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.PlainText;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.knowledge.prose.Personal;

/** What the fields of an article say about it, on the shelf where it lies. */
record FrontMatter(Shelf shelf, Fields fields) {
    Article article(String id, String body) {
        Review review = Review.of(fields, !shelf.silent());
        return new Article(
                id,
                shelf.forceId(),
                topic(),
                fields.required("title", "Who is eligible"),
                questions(),
                texts("not-questions"),
                texts("verbs"),
                body,
                fields.optional("short").orElseGet(() -> PlainText.firstParagraph(body)),
                fields.optional("without-force").orElse(null),
                review.owner(),
                review.reviewed(),
                review.reviewIn(),
                source());
    }

    private List<String> texts(String name) {
        return fields.list(name).stream().map(Fields.Entry::text).toList();
    }

    private Topic topic() {
        if (shelf.topics().size() == 1) {
            return shelf.topics().getFirst();
        }
        List<String> kinds = shelf.topics().stream().map(Topic::kind).toList();
        String kind = fields.required("kind", kinds.getFirst());
        if (!kind.isEmpty() && !kinds.contains(kind)) {
            fields.error(
                    "kind",
                    "The kind " + Personal.quoted(kind) + " is unknown here. Write one of: " + String.join(", ", kinds)
                            + ".");
        }
        return Topic.ofKind(kind).orElse(shelf.topics().getFirst());
    }

    private List<String> questions() {
        List<String> questions = texts("questions");
        if (fields.isEmpty("questions")) {
            fields.error(
                    "questions",
                    "\"questions\" is missing. List three or more ways in which people ask this, each on a line"
                            + " that begins with \"- \".");
        }
        return questions;
    }

    private String source() {
        return shelf.silent()
                ? fields.optional("source").orElse("")
                : fields.required("source", "title of the document it is drawn from");
    }
}
