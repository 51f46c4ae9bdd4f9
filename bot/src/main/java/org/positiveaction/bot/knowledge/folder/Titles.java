package org.positiveaction.bot.knowledge.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds articles of one shelf with the same title: nobody could choose between them. */
record Titles(Faults faults) {

    void check(List<ArticleFile.Read> shelf) {
        Map<String, ArticleFile.Read> titles = new HashMap<>();
        for (ArticleFile.Read read : shelf) {
            String title = Wording.bare(read.article().title());
            ArticleFile.Read other = titles.putIfAbsent(title, read);
            if (other != null && !title.isEmpty()) {
                read.fields()
                        .error(
                                "title",
                                "This is also the title of "
                                        + other.file().path().getFileName() + ". Give one of them another title.");
            }
        }
    }
}
