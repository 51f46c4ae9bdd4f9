package org.positiveaction.bot.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;

/** Opens the knowledge that a command asks. */
final class Folder {
    private Folder() {}

    static Knowledge open(Optional<String> named, Clock clock) {
        Path folder = Arguments.knowledge(named);
        if (!Files.isDirectory(folder)) {
            throw new Misuse("There is no folder " + folder + ". Set BOT_KNOWLEDGE to the knowledge folder.");
        }
        return new Knowledge(folder.toString(), clock);
    }

    static ForceId force(Knowledge knowledge, String id) {
        ForceId force = new ForceId(id);
        if (knowledge.force(force).isEmpty()) {
            throw new Misuse("There is no force \"" + id + "\". Known are: "
                    + knowledge.forces().stream()
                            .map(known -> known.id().value())
                            .collect(Collectors.joining(", ")) + ".");
        }
        return force;
    }
}
