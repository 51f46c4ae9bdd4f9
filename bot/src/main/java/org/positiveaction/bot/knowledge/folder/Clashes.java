package org.positiveaction.bot.knowledge.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds articles of one shelf that say they are about the same. */
final class Clashes {
    private final Faults faults;

    Clashes(Faults faults) {
        this.faults = faults;
    }

    void among(List<ArticleFile.Read> shelf) {
        Map<String, ArticleFile.Read> titles = new HashMap<>();
        Map<String, ArticleFile.Read> wordings = new HashMap<>();
        for (ArticleFile.Read read : shelf) {
            title(read, titles);
            read.fields().list("questions").forEach(entry -> wording(read, entry, wordings));
        }
    }

    private void title(ArticleFile.Read read, Map<String, ArticleFile.Read> titles) {
        ArticleFile.Read other = titles.putIfAbsent(bare(read.article().title()), read);
        if (other != null) {
            read.fields()
                    .error("title", "This is also the title of " + name(other) + ". Give one of them another title.");
        }
    }

    private void wording(ArticleFile.Read read, Fields.Entry entry, Map<String, ArticleFile.Read> wordings) {
        ArticleFile.Read other = wordings.putIfAbsent(bare(entry.text()), read);
        if (other == read) {
            faults.warning(read.file().path(), entry.line(), "This wording is there twice. Keep one of them.");
        } else if (other != null) {
            faults.error(
                    read.file().path(),
                    entry.line(),
                    "This is also a wording of " + name(other) + ". Keep it in the article that answers it.");
        }
    }

    private static String name(ArticleFile.Read read) {
        return String.valueOf(read.file().path().getFileName());
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
