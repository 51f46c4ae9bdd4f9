package org.positiveaction.bot.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;

/** Opens the knowledge that a command asks. */
final class Folder {
    private Folder() {}

    static Knowledge open(Optional<String> named, Clock clock) {
        return new Knowledge(path(named).toString(), clock);
    }

    static Path path(Optional<String> named) {
        Path folder = Arguments.knowledge(named);
        if (!Files.isDirectory(folder)) {
            throw new Misuse("There is no folder " + folder + ". Set BOT_KNOWLEDGE to the knowledge folder.");
        }
        return folder;
    }

    static ForceId force(Knowledge knowledge, String id) {
        return force(knowledge.forces(), id);
    }

    static ForceId force(List<Force> forces, String id) {
        return forces.stream()
                .map(Force::id)
                .filter(force -> force.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Misuse("There is no force \"" + id + "\". Known are: "
                        + forces.stream().map(force -> force.id().value()).collect(Collectors.joining(", ")) + "."));
    }
}
