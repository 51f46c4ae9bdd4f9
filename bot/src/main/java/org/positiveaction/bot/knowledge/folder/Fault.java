package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;

/**
 * Something in the folder that its editors should put right.
 *
 * @param line counted from 1
 * @param sentence what is wrong and what to do
 */
public record Fault(Path file, int line, Severity severity, String sentence) {

    /** Whether the folder can be used all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** With its path as it is seen from a folder that holds it. */
    public Fault within(Path folder) {
        return file.startsWith(folder) && !file.equals(folder)
                ? new Fault(folder.relativize(file), line, severity, sentence)
                : this;
    }

    /** The same, wherever in the file it is. */
    Fault anywhere() {
        return new Fault(file, 0, severity, sentence);
    }

    Fault adding(String more) {
        return new Fault(file, line, severity, sentence + " " + more);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (severity == Severity.WARNING ? "warning: " : "") + sentence;
    }
}
