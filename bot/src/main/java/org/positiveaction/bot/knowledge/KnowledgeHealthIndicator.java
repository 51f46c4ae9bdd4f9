package org.positiveaction.bot.knowledge;

import org.positiveaction.bot.knowledge.folder.Fault;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows as {@code knowledge} on the health page whether the folder is in use as it is now. */
@Component
class KnowledgeHealthIndicator implements HealthIndicator {
    /** The bot answers, so nobody should restart it; but somebody should mend the folder. */
    static final Status OLD_ANSWERS = new Status("OLD_ANSWERS", "A change to the knowledge folder is not used");

    private static final int MOST_SHOWN = 10;
    private final Upkeep upkeep;

    KnowledgeHealthIndicator(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public Health health() {
        return switch (upkeep.last()) {
            case FolderChange.InUse(int articles, int forces) ->
                Health.up()
                        .withDetail("articles", articles)
                        .withDetail("forces", forces)
                        .build();
            case FolderChange.NotUsed(var since, var errors) ->
                Health.status(OLD_ANSWERS)
                        .withDetail("since", since.toString())
                        .withDetail("faults", errors.size())
                        .withDetail(
                                "first",
                                errors.stream()
                                        .limit(MOST_SHOWN)
                                        .map(Fault::toString)
                                        .toList())
                        .build();
        };
    }
}
