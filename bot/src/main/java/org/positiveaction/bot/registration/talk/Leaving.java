package org.positiveaction.bot.registration.talk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.DraftCode;
import org.positiveaction.bot.registration.DraftCodes;
import org.positiveaction.bot.registration.Drafts;
import org.positiveaction.bot.registration.GoneOn;
import org.springframework.stereotype.Component;

/** Lets people leave a registration unfinished, have it deleted, or go on with it elsewhere. */
@Component
class Leaving {
    private static final Set<String> LEAVE = WordList.ofPhrases("""
            no, no thanks, no thank you, nope, nah, not now, later, maybe later, not today, leave it, another time,
            pause, forget it, never mind, drop it, ill do it later, do it later""");

    private static final Set<String> ELSEWHERE = WordList.ofPhrases("""
            code, a code, my code, give me a code, go on elsewhere, go on in teams, go on by text, continue in teams,
            continue by text, another phone, carry on in teams, carry on by text""");

    private static final Pattern GO_ON =
            Pattern.compile("(?:go ?on|carry on|continue)(?: with)?(?: code)?[: ]+(.+)", Pattern.CASE_INSENSITIVE);

    private final Drafts drafts;
    private final DraftCodes codes;
    private final RegistrationQuestions questions;
    private final Registrar registrar;
    private final RegistrationSayings sayings;
    private final RegistrationWords words;

    Leaving(
            Drafts drafts,
            DraftCodes codes,
            RegistrationQuestions questions,
            Registrar registrar,
            RegistrationSayings sayings,
            RegistrationWords words) {
        this.drafts = drafts;
        this.codes = codes;
        this.questions = questions;
        this.registrar = registrar;
        this.sayings = sayings;
        this.words = words;
    }

    /** What to say to who has begun and wants to leave it, or to go on elsewhere; empty for other words. */
    Optional<Said> hear(Draft draft, String said, boolean isAsked) {
        String bare = Bare.of(said).words();
        if (isAsked && LEAVE.contains(bare)) {
            return Optional.of(draft.name().isEmpty() ? forget(draft) : leave(draft));
        }
        return ELSEWHERE.contains(bare) ? Optional.of(giveCode(draft, Reply.REGISTER_CODE)) : Optional.empty();
    }

    /** What was said so far stays, and is gone on with on request. */
    Said leave(Draft draft) {
        questions.close(draft.candidate());
        return giveCode(draft, Reply.REGISTER_LEFT);
    }

    private Said forget(Draft draft) {
        drafts.forget(draft.candidate());
        questions.close(draft.candidate());
        return Said.of(sayings.say(Reply.REGISTER_DROPPED));
    }

    private Said giveCode(Draft draft, Reply reply) {
        String code = codes.create(draft.candidate()).map(DraftCode::value).orElseThrow();
        String until = drafts.keptUntil(draft.candidate()).map(words::day).orElseThrow();
        return Said.of(
                sayings.say(reply, Map.of("code", code, "until", until)),
                new Button("Go on here", "register"),
                new Button("Have it deleted", "withdraw"));
    }

    /** What to say to who names a code; empty for other words. */
    Optional<Said> goOn(Applicant applicant, String said) {
        Matcher found = GO_ON.matcher(said.strip().replaceAll("[.!]+$", ""));
        return found.matches() ? DraftCode.of(found.group(1)).map(code -> goOn(applicant, code)) : Optional.empty();
    }

    private Said goOn(Applicant applicant, DraftCode code) {
        return switch (codes.goOn(applicant.candidate(), code)) {
            case GoneOn.Moved(var draft, var from) -> {
                questions.close(from);
                yield registrar.goOnHere(draft);
            }
            case GoneOn.NoSuchCode none -> Said.of(sayings.say(Reply.REGISTER_CODE_WRONG));
            case GoneOn.TooManyTries many -> Said.of(sayings.say(Reply.REGISTER_CODE_TOO_MANY));
        };
    }
}
