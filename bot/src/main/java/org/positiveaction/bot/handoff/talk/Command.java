package org.positiveaction.bot.handoff.talk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.positiveaction.bot.handoff.HandoffId;

/**
 * What a team member may ask the bot to do. Each is the whole of a message, so that no sentence to a candidate is taken
 * for one; but whatever begins with "note" is a note, so that none reaches a candidate by a slip.
 */
sealed interface Command {

    /** Takes candidate of this number, or who waits longest. */
    record Take(Optional<HandoffId> id) implements Command {}

    /** @param from the colleague who talks with them, as a button names them; empty for whoever does */
    record TakeOver(HandoffId id, String from) implements Command {
        @Override
        public String toString() {
            return "TakeOver[" + id + "]";
        }
    }

    record Reply(HandoffId id, String words) implements Command {
        @Override
        public String toString() {
            return "Reply[" + id + "]";
        }
    }

    record Queue() implements Command {}

    record OnDuty() implements Command {}

    record OffDuty() implements Command {}

    /** Asks for the code that begins a shift by text. */
    record Code() implements Command {}

    /** @param force which of the member's forces, by its id; empty for all of them */
    record TeamChannel(String force) implements Command {}

    record Commands() implements Command {}

    /** What is done with one candidate whom the member talks with: the one of this number, or the only one. */
    sealed interface AboutOne extends Command {
        Optional<HandoffId> id();

        /** The same about a certain candidate. */
        AboutOne about(HandoffId one);

        /** How it is written. */
        String said();
    }

    record Done(Optional<HandoffId> id) implements AboutOne {
        @Override
        public AboutOne about(HandoffId one) {
            return new Done(Optional.of(one));
        }

        @Override
        public String said() {
            return "done" + number(id);
        }
    }

    record GiveBack(Optional<HandoffId> id) implements AboutOne {
        @Override
        public AboutOne about(HandoffId one) {
            return new GiveBack(Optional.of(one));
        }

        @Override
        public String said() {
            return "back" + number(id);
        }
    }

    /** @param to the beginning of a colleague's name; empty to be shown who there is */
    record Pass(Optional<HandoffId> id, String to) implements AboutOne {
        @Override
        public AboutOne about(HandoffId one) {
            return new Pass(Optional.of(one), to);
        }

        @Override
        public String said() {
            return "pass" + number(id) + (to.isEmpty() ? "" : " to " + to);
        }

        @Override
        public String toString() {
            return "Pass[" + id + "]";
        }
    }

    record Note(Optional<HandoffId> id, String words) implements AboutOne {
        @Override
        public AboutOne about(HandoffId one) {
            return new Note(Optional.of(one), words);
        }

        @Override
        public String said() {
            return "note" + number(id) + ": " + words;
        }

        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    static Optional<Command> in(String words) {
        String said = words.strip();
        return FORMS.stream().flatMap(form -> form.read(said).stream()).findFirst();
    }

    List<Form> FORMS = List.of(
            new Form("take(?:\\s+(\\d{1,15}))?[.!]*", found -> new Take(id(found))),
            new Form(
                    "take over\\s+(\\d{1,15})(?:\\s+from\\s+(.{1,100}?))?[.!]*",
                    found -> new TakeOver(id(found).orElseThrow(), word(found, 2))),
            new Form("done(?:\\s+(\\d{1,15}))?[.!]*", found -> new Done(id(found))),
            new Form("back(?:\\s+(\\d{1,15}))?[.!]*", found -> new GiveBack(id(found))),
            new Form(
                    "pass(?:\\s+(\\d{1,15}))?(?:\\s+to\\s+([\\p{L}' -]{1,100}))?[.!]*",
                    found -> new Pass(id(found), word(found, 2))),
            new Form(
                    "reply\\s+(\\d{1,15})(?:\\s+(.*))?",
                    found -> new Reply(id(found).orElseThrow(), word(found, 2))),
            new Form(
                    "notes?(?:\\s+(\\d{1,15}))?(?:\\s*[:,-]\\s*|\\s+|$)(.*)",
                    found -> new Note(id(found), word(found, 2))),
            new Form("queue[.!?]*", found -> new Queue()),
            new Form("on duty[.!]*", found -> new OnDuty()),
            new Form("off duty[.!]*", found -> new OffDuty()),
            new Form("code[.!]*", found -> new Code()),
            new Form("team channel(?:\\s+([a-z-]{1,60}))?", found -> new TeamChannel(word(found, 1))),
            new Form("commands[.!?]*", found -> new Commands()));

    /** How a command is written. */
    record Form(Pattern pattern, Function<MatchResult, Command> meaning) {
        Form(String pattern, Function<MatchResult, Command> meaning) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL), meaning);
        }

        Optional<Command> read(String words) {
            Matcher found = pattern.matcher(words);
            return found.matches() ? Optional.of(meaning.apply(found.toMatchResult())) : Optional.empty();
        }
    }

    private static String number(Optional<HandoffId> id) {
        return id.map(one -> " " + one).orElse("");
    }

    private static Optional<HandoffId> id(MatchResult found) {
        return Stream.ofNullable(found.group(1))
                .map(Long::parseLong)
                .map(HandoffId::new)
                .findFirst();
    }

    private static String word(MatchResult found, int group) {
        return found.group(group) == null ? "" : found.group(group).strip();
    }
}
