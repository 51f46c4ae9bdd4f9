package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.mydata.MyDataTalk;
import org.positiveaction.bot.mydata.Told;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What becomes of a candidate's words when they are about what we hold of them. */
@Component
@Order(1)
class AboutData implements Subject {
    private final MyDataTalk talk;
    private final Phrasing phrasing;

    AboutData(MyDataTalk talk, Knowledge knowledge, Clock clock) {
        this.talk = talk;
        this.phrasing = new Phrasing(knowledge, clock);
    }

    /** Whether some words have had everything erased; then nothing more may come of them. */
    boolean erases(Utterance utterance, String words) {
        return utterance.sender().inPrivate() && talk.erases(utterance.line(), words);
    }

    /** Everybody may see and delete what is theirs at any time: in our own words, also while a person talks with them. */
    @Override
    public boolean isHeardAlways() {
        return true;
    }

    /** Not where others read along. */
    @Override
    public Optional<Turn> hear(Heard heard) {
        Channel channel = heard.utterance().from().channel();
        if (!heard.utterance().sender().inPrivate()) {
            return heard.topic()
                    .filter(topic -> topic == Topic.MY_DATA || topic == Topic.DELETE_DATA)
                    .filter(topic -> !heard.owned())
                    .map(topic -> phrasing.sentence(Kind.MY_DATA, Reply.DATA_IN_PRIVATE, channel));
        }
        return talk.hear(heard.utterance().conversation(), heard.words())
                .or(() -> heard.owned() ? Optional.empty() : heard.topic().flatMap(topic -> about(topic, heard)))
                .map(told -> formed(told, channel));
    }

    private Optional<Told> about(Topic topic, Heard heard) {
        ConversationId person = heard.utterance().conversation();
        return switch (topic) {
            case MY_DATA -> Optional.of(talk.show(person));
            case DELETE_DATA -> Optional.of(talk.askToDelete(person));
            default -> Optional.empty();
        };
    }

    private Turn formed(Told told, Channel channel) {
        return phrasing.sentence(
                Kind.MY_DATA, told.sentence(), channel, told.buttons().toArray(Button[]::new));
    }
}
