package org.positiveaction.bot.message;

/**
 * Where a conversation takes place and who is at the other end.
 *
 * <p>Prints as its channel alone: numbers and names have no business in a log.
 */
public sealed interface Address {
    Channel channel();

    /** Our end: the number texted, or the Teams conversation. */
    String place();

    /** Their end: the number texting, or the Teams user. */
    String person();

    static Address of(Channel channel, String place, String person) {
        return switch (channel) {
            case SMS -> new Sms(place, person);
            case TEAMS -> new Teams(place, person);
        };
    }

    /**
     * Two numbers.
     *
     * @param ours the number texted, in E.164 form such as {@code +447700900001}
     * @param theirs the number texting, in E.164 form
     */
    record Sms(String ours, String theirs) implements Address {
        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public String place() {
            return ours;
        }

        @Override
        public String person() {
            return theirs;
        }

        @Override
        public String toString() {
            return "Sms[…]";
        }
    }

    /**
     * One person in one Teams conversation: a personal chat, a group, or a thread of a channel.
     *
     * @param conversation Teams' id of the conversation, with {@code ;messageid=…} in a channel's thread
     * @param user Teams' id of the person within it
     */
    record Teams(String conversation, String user) implements Address {
        /** The channel that a thread is in; a personal chat or a group is its own. */
        public Teams wholeChannel() {
            int thread = conversation.indexOf(';');
            return thread < 0 ? this : new Teams(conversation.substring(0, thread), user);
        }

        @Override
        public Channel channel() {
            return Channel.TEAMS;
        }

        @Override
        public String place() {
            return conversation;
        }

        @Override
        public String person() {
            return user;
        }

        @Override
        public String toString() {
            return "Teams[…]";
        }
    }
}
