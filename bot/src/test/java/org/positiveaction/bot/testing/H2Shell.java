package org.positiveaction.bot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Another process that has a database file open: H2's own shell, while it waits for somebody to type. */
public final class H2Shell {
    private H2Shell() {}

    public static Process hold(String url) throws IOException, ReflectiveOperationException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String h2 = Class.forName("org.h2.Driver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Process shell = new ProcessBuilder(java, "-cp", h2, "org.h2.tools.Shell", "-url", url, "-user", "sa")
                .redirectErrorStream(true)
                .start();
        BufferedReader output = shell.inputReader();
        String line = output.readLine();
        while (line != null && line.isBlank()) {
            line = output.readLine();
        }
        assertThat(line).startsWith("Welcome to H2 Shell");
        return shell;
    }
}
