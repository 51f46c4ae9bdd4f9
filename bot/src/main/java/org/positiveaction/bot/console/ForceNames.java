package org.positiveaction.bot.console;

import java.util.Collection;
import java.util.List;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;
import org.springframework.stereotype.Component;

/** What forces are called. */
@Component
public class ForceNames {
    private final Knowledge knowledge;

    ForceNames(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The id of one that is not in the folder any more. */
    public String of(ForceId force) {
        return knowledge.force(force).map(Force::name).orElse(force.value());
    }

    /** In alphabetical order. */
    public List<String> of(Collection<ForceId> forces) {
        return forces.stream().map(this::of).sorted().toList();
    }
}
