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
 * for one; where the number is left out, the only candidate there is, or the one who waits longest, is meant.
 */
sealed interface Command {
    record Take(Optional<HandoffId> id) implements Command {}

    record TakeOver(HandoffId id) implements Command {}

    record Done(Optional<HandoffId> id) implements Command {}

    record GiveBack(Optional<HandoffId> id) implements Command {}

    /** @param to the beginning of a colleague's name; empty to be shown who there is */
    record Pass(Optional<HandoffId> id, String to) implements Command {}

    record Reply(HandoffId id, String words) implements Command {
        @Override
        public String toString() {
            return "Reply[" + id + "]";
        }
    }

    record Note(Optional<HandoffId> id, String words) implements Command {
        @Override
        public String toString() {
            return "Note[" + id + "]";
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

    static Optional<Command> in(String words) {
        String said = words.strip();
        return FORMS.stream().flatMap(form -> form.read(said).stream()).findFirst();
    }

    List<Form> FORMS = List.of(
            new Form("take(?: (\\d+))?", found -> new Take(id(found))),
            new Form("take over (\\d+)", found -> new TakeOver(id(found).orElseThrow())),
            new Form("done(?: (\\d+))?", found -> new Done(id(found))),
            new Form("back(?: (\\d+))?", found -> new GiveBack(id(found))),
            new Form("pass(?: (\\d+))?(?: to ([\\p{L}' -]{1,60}))?", found -> new Pass(id(found), word(found, 2))),
            new Form("reply (\\d+)(?: (.*))?", found -> new Reply(id(found).orElseThrow(), word(found, 2))),
            new Form("note(?: (\\d+))?: ?(.+)", found -> new Note(id(found), word(found, 2))),
            new Form("queue", found -> new Queue()),
            new Form("on duty", found -> new OnDuty()),
            new Form("off duty", found -> new OffDuty()),
            new Form("code", found -> new Code()),
            new Form("team channel(?: ([a-z-]{1,60}))?", found -> new TeamChannel(word(found, 1))),
            new Form("commands", found -> new Commands()));

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

    private static Optional<HandoffId> id(MatchResult found) {
        return Stream.ofNullable(found.group(1))
                .filter(digits -> digits.length() <= 15)
                .map(Long::parseLong)
                .map(HandoffId::new)
                .findFirst();
    }

    private static String word(MatchResult found, int group) {
        return found.group(group) == null ? "" : found.group(group).strip();
    }
}
