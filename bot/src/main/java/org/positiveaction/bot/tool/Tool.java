package org.positiveaction.bot.tool;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.positiveaction.bot.setup.SetupFault;

/** The commands that are run in a terminal, without server or channels. */
public final class Tool {
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Tool() {}

    /** Whether the arguments name a command; otherwise they are the bot's. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0
                && List.of("check", "ask", "evaluate", "mistype", "gaps", "meanings")
                        .contains(arguments[0]);
    }

    /**
     * Runs a command.
     *
     * @return what the process ends with: 0 if all is well, 1 if the knowledge folder or a setting has errors, 2 if the command was
     *     not understood
     */
    public static int run(Terminal terminal, String... arguments) {
        LUCENE.setLevel(Level.SEVERE);
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        Clock clock = Clock.system(ZoneId.of("Europe/London"));
        try {
            return switch (arguments[0]) {
                case "check" -> new Check(terminal, clock).run(rest);
                case "ask" -> new Ask(terminal, clock).run(rest);
                case "evaluate" -> new Evaluate(terminal, clock).run(rest);
                case "mistype" -> new Mistype(terminal).run(rest);
                case "gaps" -> new Gaps(terminal, clock, BotDatabase.bySettings()).run(rest);
                case "meanings" -> new ComputeMeanings(clock).run(rest);
                default -> throw new Misuse("There is no command \"" + arguments[0] + "\".");
            };
        } catch (Misuse misuse) {
            terminal.err().println(misuse.getMessage());
            return 2;
        } catch (SetupFault faults) {
            faults.faults().forEach(terminal.err()::println);
            return 1;
        }
    }
}
