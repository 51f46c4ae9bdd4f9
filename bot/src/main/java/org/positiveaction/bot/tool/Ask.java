package org.positiveaction.bot.tool;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.conversation.Answers;
import org.positiveaction.bot.conversation.Situation;
import org.positiveaction.bot.conversation.Turn;
import org.positiveaction.bot.knowledge.Explanation;
import org.positiveaction.bot.knowledge.Explanation.Contender;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.SmsText;

/** Prints the reply to a question as each channel would show it, and why it is this one. */
record Ask(Terminal terminal, Clock clock) {
    private static final String USAGE = "ask [--force ID] \"question\"";

    int run(List<String> typed) {
        Arguments arguments = Arguments.of(typed, List.of("--force", "--knowledge"), USAGE);
        String question = String.join(" ", arguments.words());
        if (question.isBlank()) {
            throw new Misuse("What is the question? Usage: " + USAGE);
        }
        Knowledge knowledge = Folder.open(arguments.option("--knowledge"), clock);
        @Nullable
        ForceId force = arguments
                .option("--force")
                .map(id -> Folder.force(knowledge, id))
                .orElse(null);
        Answers answers = new Answers(knowledge, clock);
        Turn text = answers.decide(question, Situation.fresh(Channel.SMS, Optional.ofNullable(force)));
        Turn teams = answers.decide(question, Situation.fresh(Channel.TEAMS, Optional.ofNullable(force)));
        say(
                "SMS, %d part(s):%n%s%n",
                SmsText.of(text.speech().text()).parts(), text.speech().text());
        say("Teams:%n%s%n", teams.speech().text());
        explain(text, knowledge.explain(question, force));
        return 0;
    }

    private void explain(Turn turn, Explanation explanation) {
        say(
                "Kind: %s. Article: %s.",
                turn.kind().word(), turn.article().map(article -> article.id()).orElse("none"));
        say("Why: %s Words that counted: %s.", explanation.reason(), String.join(", ", explanation.understood()));
        for (Contender contender : explanation.contenders()) {
            say(
                    "  %.2f sure: %s%n    likeness %.2f, words %.2f, body %.2f, classifier %.1f, near miss %.2f%n"
                            + "    nearest wording: %s",
                    contender.confidence(),
                    contender.article().id(),
                    contender.likeness(),
                    contender.wordings(),
                    contender.body(),
                    contender.logOdds(),
                    contender.nearMiss(),
                    contender.wording());
        }
    }

    private void say(String format, @Nullable Object... values) {
        terminal.out().println(String.format(Locale.UK, format, values));
    }
}
