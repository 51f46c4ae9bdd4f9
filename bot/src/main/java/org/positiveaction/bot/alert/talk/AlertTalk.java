package org.positiveaction.bot.alert.talk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.alert.Subject;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Talks with candidates about alerts: understands what they say, does it, and finds the words for what came of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AlertTalk {
    private static final List<Role> ROLES = List.of(Role.values());
    private static final Set<String> MINE = Set.of("my alerts", "alerts", "my alert");
    private static final Set<String> NO_MORE = Set.of("no alerts", "no alert", "no more alerts", "stop alerts");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern PRESSED = Pattern.compile("alert me about (\\w+) recruitment");

    /** An answer names a role in a few words, and asks nothing. */
    private static final Pattern ANSWER = Pattern.compile(
            "(?!(?:what|how|when|where|who|why|which|do|does|is|are|can|could|will|would)\\b)" + "[^?]{1,40}");

    private final AlertQuestions questions;
    private final AlertWishes wishes;
    private final AlertDesk desk;
    private final Knowledge knowledge;

    AlertTalk(AlertQuestions questions, AlertWishes wishes, AlertDesk desk, Knowledge knowledge) {
        this.questions = questions;
        this.wishes = wishes;
        this.desk = desk;
        this.knowledge = knowledge;
    }

    /** What to say to words that answer our question, press a button or are one of our own words; empty for others. */
    public Optional<Said> hear(Asker asker, String said) {
        String bare = bare(said);
        if (MINE.contains(bare)) {
            return Optional.of(showMine(asker));
        }
        Optional<Said> ended = hearNoMore(asker, said);
        if (ended.isPresent()) {
            return ended;
        }
        Matcher pressed = PRESSED.matcher(bare);
        if (pressed.matches() && Role.ofKey(pressed.group(1)).isPresent()) {
            return asker.force()
                    .map(force ->
                            note(asker, force, Role.ofKey(pressed.group(1)).orElseThrow()));
        }
        return questions.open(asker.candidate()).flatMap(open -> answered(asker, open, bare));
    }

    /** What to say to our own words for ending all alerts; empty for others. */
    public Optional<Said> hearNoMore(Asker asker, String said) {
        return NO_MORE.contains(bare(said)) ? Optional.of(endAll(asker)) : Optional.empty();
    }

    private Optional<Said> answered(Asker asker, AlertQuestions.Open open, String bare) {
        Optional<Force> force = knowledge.force(open.force());
        if (NUMBER.matcher(bare).matches()) {
            int number = Integer.parseInt(bare);
            return number >= 1 && number <= ROLES.size()
                    ? force.map(known -> note(asker, known, ROLES.get(number - 1)))
                    : Optional.of(desk.unknownNumber());
        }
        Set<Role> named = ANSWER.matcher(bare).matches() ? knowledge.rolesNamed(bare) : Set.of();
        return named.isEmpty()
                ? Optional.empty()
                : force.map(known -> {
                    questions.close(asker.candidate());
                    return desk.note(asker, known, AlertWishes.ofRoles(named));
                });
    }

    private Said note(Asker asker, Force force, Role role) {
        questions.close(asker.candidate());
        return desk.note(asker, force, AlertWishes.ofRoles(Set.of(role)));
    }

    /**
     * Notes what some words ask to be told of.
     *
     * @param mayAsk whether they may be asked which role, if they do not say; else it is any
     */
    public Said ask(Asker asker, Force force, String said, boolean mayAsk) {
        questions.close(asker.candidate());
        List<Subject> wanted = wishes.in(said);
        if (!wanted.isEmpty() || !mayAsk) {
            return desk.note(asker, force, wanted.isEmpty() ? AlertWishes.ofRoles(Set.of(Role.ANY)) : wanted);
        }
        questions.ask(asker.candidate(), force.id());
        return desk.whichRole(ROLES);
    }

    public Said showMine(Asker asker) {
        return desk.mine(asker);
    }

    public Said endAll(Asker asker) {
        questions.close(asker.candidate());
        return desk.endAll(asker);
    }

    /** Which role, once more, after they were told something else: once, and then no more. */
    public Optional<Said> askAgain(Asker asker) {
        Optional<AlertQuestions.Open> open = questions.open(asker.candidate()).filter(asked -> !asked.interrupted());
        questions.interrupt(asker.candidate());
        return open.map(asked -> desk.whichRole(ROLES));
    }

    /** Says whether something else has been asked since, which numbers answer first. */
    public void setAside(ConversationId candidate, boolean aside) {
        questions.setAside(candidate, aside);
    }

    /** Whether a question of ours waits for an answer. */
    public boolean isAsking(ConversationId candidate) {
        return questions.open(candidate).isPresent();
    }

    /** Lets go of what they are in the middle of; what they asked for stays. */
    public void forget(ConversationId candidate) {
        questions.close(candidate);
    }

    /** Forgets what was asked before a moment. */
    public void closeThoseBefore(ConversationId candidate, Instant moment) {
        questions.closeThoseBefore(candidate, moment);
    }

    private static String bare(String said) {
        return said.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("[.!,'\"‘’“”]+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
