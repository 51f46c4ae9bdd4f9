package org.positiveaction.bot.console;

/** Who has signed in may not see this. */
public class Refused extends RuntimeException {
    private final String sentence;

    private Refused(String sentence) {
        this.sentence = sentence;
    }

    public static Refused stranger() {
        return new Refused("You are not a team member yet: ask a lead.");
    }

    public static Refused leadsOnly() {
        return new Refused("Only a lead may do this.");
    }

    /** For who is refused. */
    public String sentence() {
        return sentence;
    }
}
