package org.positiveaction.bot.alert;

/** Does what the timer does, when a test says so. */
public class AlertRounds {
    private final AlertRound round;

    AlertRounds(AlertRound round) {
        this.round = round;
    }

    public void go() {
        round.go();
    }
}
