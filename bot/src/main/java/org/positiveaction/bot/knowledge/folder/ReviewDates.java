package org.positiveaction.bot.knowledge.folder;

import java.time.LocalDate;
import org.positiveaction.bot.knowledge.Article;

/** Finds articles that nobody has looked at for too long, or that nobody answers for. */
record ReviewDates(LocalDate today, Faults faults) {

    void check(ArticleFile.Read read) {
        Article article = read.article();
        if (article.reviewed().isAfter(today)) {
            read.fields().warning("reviewed", "This day is yet to come. Write the day of the last review.");
        } else if (article.reviewed().isAfter(LocalDate.EPOCH) && article.dueForReview(today)) {
            read.fields()
                    .warning(
                            "reviewed",
                            "The review of this article is overdue since "
                                    + article.reviewed().plus(article.reviewIn())
                                    + ". Check its facts and set a new date.");
        }
        if (article.owner().isEmpty() && !article.isDeclined()) {
            read.fields()
                    .warning(
                            "owner",
                            "Nobody is named who keeps this answer right. Write the team: owner: Diversity team");
        }
    }
}
