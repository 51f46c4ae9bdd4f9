package org.positiveaction.bot.knowledge.folder;

import java.time.LocalDate;
import org.positiveaction.bot.knowledge.Article;

/** Finds files that nobody has looked at for too long, or that nobody answers for. */
record ReviewDates(LocalDate today, Faults faults) {

    void check(ArticleFile.Read read) {
        Article article = read.article();
        Review review = new Review(article.owner(), article.reviewed(), article.reviewIn());
        checkDate(read.fields(), review);
        if (!article.isDeclined()) {
            checkOwner(read.fields(), review);
        }
    }

    void check(Fields fields, Review review) {
        checkDate(fields, review);
        checkOwner(fields, review);
    }

    private void checkDate(Fields fields, Review review) {
        if (review.reviewed().isAfter(today)) {
            fields.warning("reviewed", "This day is yet to come. Write the day of the last review.");
        } else if (review.reviewed().isAfter(LocalDate.EPOCH) && today.isAfter(review.due())) {
            fields.warning(
                    "reviewed",
                    "The review of this file is overdue since " + review.due()
                            + ". Check its facts and set a new date.");
        }
    }

    private static void checkOwner(Fields fields, Review review) {
        if (review.owner().isEmpty()) {
            fields.warning(
                    "owner", "Nobody is named who keeps this answer right. Write the team: owner: Diversity team");
        }
    }
}
