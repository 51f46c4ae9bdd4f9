package org.positiveaction.bot.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.candidate.Candidates;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.setup.PublicAddress;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;

/** What everybody is told once: who answers them, what becomes of their messages, and where to read more. */
@Component
class Introduction {
    private static final String PAGE = "/privacy";

    private final Candidates candidates;
    private final Transcripts transcripts;
    private final Knowledge knowledge;
    private final RetentionSettings retention;
    private final PublicAddress address;

    Introduction(
            Candidates candidates,
            Transcripts transcripts,
            Knowledge knowledge,
            RetentionSettings retention,
            PublicAddress address) {
        this.candidates = candidates;
        this.transcripts = transcripts;
        this.knowledge = knowledge;
        this.retention = retention;
        this.address = address;
    }

    /**
     * What is to be said after the reply to an utterance, if somebody does not know us yet. Answers come first; neither
     * danger nor STOP is followed by anything, and where others read along the welcome says it.
     */
    Optional<Speech> after(Utterance utterance) {
        boolean due = utterance.sender().inPrivate()
                && !(utterance.content() instanceof Content.AddedToGroup)
                && repliedTo(utterance.conversation())
                && candidates.introduce(utterance.conversation());
        return Optional.of(utterance).filter(said -> due).map(this::introduce);
    }

    private boolean repliedTo(ConversationId conversation) {
        return transcripts.last(conversation, 1).stream()
                .anyMatch(line -> line.speaker().equals(Optional.of(Speaker.BOT)));
    }

    private Speech introduce(Utterance utterance) {
        Optional<Force> force = candidates
                .find(utterance.conversation())
                .flatMap(Candidate::force)
                .flatMap(knowledge::force);
        String sentence = force.map(known -> say(Reply.INTRODUCTION, Map.of("force.name", known.name())))
                .orElseGet(() -> say(Reply.INTRODUCTION_WITHOUT_FORCE, Map.of()));
        return speech(sentence, utterance.from().channel());
    }

    /** The welcome to a place where several people read along. */
    Speech toGroup(Channel channel) {
        return speech(say(Reply.WELCOME_CHANNEL, Map.of()), channel);
    }

    private String say(Reply reply, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("kept", PeriodWords.of(retention.transcripts()));
        values.put("link", address.of(PAGE));
        return knowledge.replies().say(reply, values);
    }

    /** On a card, an address can be pressed only where it is marked as a link. */
    private Speech speech(String sentence, Channel channel) {
        return switch (channel) {
            case SMS -> Speech.plain(SmsText.simple(sentence));
            case TEAMS -> {
                String link = address.of(PAGE);
                String marked = sentence.replace(link, "[" + link + "](" + link + ")");
                yield new Speech(sentence, new Card("", marked, List.of(), List.of()));
            }
        };
    }
}
