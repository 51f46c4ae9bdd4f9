package org.positiveaction.bot.mydata;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.DeliveryData;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Talks with people about what we hold of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MyDataTalk {
    private static final String SHOW = "my data";
    private static final String DELETE = "delete my data";
    private static final String KEEP = "keep my data";
    private static final Pattern WITH_CODE = Pattern.compile("delete (\\d{4})");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM 'at' H:mm", Locale.UK);

    private final Knowledge knowledge;
    private final HeldData held;
    private final DataLinks links;
    private final DeleteQuestions questions;
    private final Erasures erasures;
    private final OptOuts optOuts;
    private final Outbox outbox;
    private final DeliveryData delivery;
    private final Clock clock;

    MyDataTalk(
            Knowledge knowledge,
            HeldData held,
            DataLinks links,
            DeleteQuestions questions,
            Erasures erasures,
            OptOuts optOuts,
            Outbox outbox,
            DeliveryData delivery,
            Clock clock) {
        this.knowledge = knowledge;
        this.held = held;
        this.links = links;
        this.questions = questions;
        this.erasures = erasures;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Erases everything, if these words confirm that it is wanted, and sends the receipt. Who has said STOP cannot be
     * asked, so their plain words are enough, and nothing is sent.
     *
     * @return whether it is erased; then nothing of what was said may be kept either
     */
    public boolean erases(Line line, String words) {
        String bare = bare(words);
        boolean optedOut = optOuts.contains(line.to());
        Matcher code = WITH_CODE.matcher(bare);
        boolean confirmed = optedOut
                ? bare.equals(DELETE)
                : code.matches() && questions.isAnswered(line.conversation(), code.group(1));
        if (!confirmed) {
            return false;
        }
        Optional<Receipt> receipt = erasures.erase(line.conversation(), Erasures.How.IN_THE_CHAT);
        receipt.filter(made -> !optedOut).ifPresent(made -> send(line, made));
        return true;
    }

    private void send(Line line, Receipt receipt) {
        String sentence = knowledge
                .replies()
                .say(
                        Reply.DELETE_DATA_DONE,
                        Map.of("when", WHEN.format(ZonedDateTime.now(clock)), "receipt", receipt.value()));
        Speech speech = Speech.plain(line.to().channel() == Channel.SMS ? SmsText.simple(sentence) : sentence);
        delivery.doom(outbox.post(line.conversation(), line.to(), Speaker.SYSTEM, speech));
    }

    /** What to say to words of our own that are about data; empty for others. */
    public Optional<Told> hear(ConversationId person, String words) {
        return switch (bare(words)) {
            case SHOW -> Optional.of(show(person));
            case DELETE -> Optional.of(askToDelete(person));
            case KEEP -> Optional.of(keep(person));
            case String other
            when WITH_CODE.matcher(other).matches() ->
                Optional.of(Told.of(knowledge.replies().say(Reply.DELETE_DATA_WRONG)));
            default -> Optional.empty();
        };
    }

    /** What is held, and a link to all of it. */
    public Told show(ConversationId person) {
        return Told.of(
                knowledge
                        .replies()
                        .say(Reply.MY_DATA_HELD, Map.of("held", held.summary(person), "link", links.create(person))),
                new Button("Delete my data", DELETE));
    }

    /** Asks once whether everything is to be deleted. */
    public Told askToDelete(ConversationId person) {
        String code = questions.ask(person);
        return Told.of(
                knowledge.replies().say(Reply.DELETE_DATA_ASK, Map.of("code", code)),
                new Button("Delete everything", "delete " + code),
                new Button("Keep it", KEEP));
    }

    private Told keep(ConversationId person) {
        questions.close(person);
        return Told.of(knowledge.replies().say(Reply.DELETE_DATA_KEPT));
    }

    private static String bare(String words) {
        return words.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("[.!,'\"]+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
