package org.positiveaction.bot.message;

import java.util.UUID;

/** What reached us in one utterance. What holds a person's words does not print them. */
public sealed interface Content {

    /** Something said: a text, a typed message, or the words a button stands for. */
    record Words(String text) implements Content {
        @Override
        public String toString() {
            return "Words[…" + text.length() + "]";
        }
    }

    /** An earlier message, changed by its writer. */
    record Edited(String originalId, String text) implements Content {
        @Override
        public String toString() {
            return "Edited[" + originalId + "]";
        }
    }

    /** An earlier message, taken back by its writer. */
    record Deleted(String originalId) implements Content {}

    /** A press on "helpful" or "not helpful", below the message of ours with this id; never something typed. */
    record Verdict(UUID answer, boolean helpful) implements Content {}

    /** A picture, file or other thing without words. */
    record Wordless() implements Content {}

    /** The bot was added to a personal chat. */
    record AddedToChat() implements Content {}

    /** The bot was added to a place where several people read along. */
    record AddedToGroup() implements Content {}

    /** A reserved word that the provider has acted on and answered itself, such as STOP by text. */
    record Reserved(Word word) implements Content {
        /** What the word asks for. */
        public enum Word {
            STOP,
            START,
            HELP
        }
    }
}
