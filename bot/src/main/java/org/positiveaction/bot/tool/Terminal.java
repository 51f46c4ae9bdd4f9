package org.positiveaction.bot.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command prints: what was asked for, and what there is to say about it. */
public record Terminal(PrintStream out, PrintStream err) {

    /** The process's own, in UTF-8 whatever the locale. */
    public static Terminal ofProcess() {
        return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
