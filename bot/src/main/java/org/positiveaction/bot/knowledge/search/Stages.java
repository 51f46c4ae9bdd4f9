package org.positiveaction.bot.knowledge.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.knowledge.Vocabulary;

/** Recognises how far somebody says that they have come, where they clearly say so. */
public final class Stages {
    /** A question, or what would be: "do I have an interview", "when I have applied". */
    private static final String NOT_MAYBE =
            "(?<!\\b(?:do|did|will|would|can|could|may|might|should|must|if|when|once|until"
                    + "|unless|before|after|since|that|have|never|where|how|which) )";

    private static final String I_HAVE = NOT_MAYBE + "\\b(?:i|ive|we) (?:have |ve )?";
    private static final String I_AM = NOT_MAYBE + "\\b(?:i am|im|we are) ";
    private static final String NOW = "(?:just |now |only |already |recently |currently |finally )*";

    private static final String ASSESSMENT = "(?:assessments? (?:centre|center|day)s?|ac)";
    private static final String INTERVIEW = "interviews?";

    private static final String SOON =
            " (?:date |is |s |are |will be )*(?:coming (?:up|soon)|tomorrow|today|soon|in \\d+"
                    + "|(?:next|this) (?:week|month|year|mon|tue|wed|thu|fri|sat|sun)\\w*"
                    + "|in (?:an?|one|two|three|four|five|six) \\w+|on (?:the|mon\\w*|tue\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*|\\d+))\\b";

    /** What is not the thing itself: "an interview workshop". */
    private static final String ITSELF = "(?! (?:practice|prep|preparation|workshop|session|slot|support|help|skills?"
            + "|technique|nerves|questions?|answers?|tips|advice|guidance|training|place|booking|last|was|went)\\b)";

    private static final Map<Stage, Pattern> SAID = new EnumMap<>(Map.of(
            Stage.THINKING,
            any(
                    "\\b(?:thinking (?:about|of)|considering|undecided about|not sure about) "
                            + "(?:maybe )?(?:applying|joining|becoming|a career)\\b",
                    "\\b(?:not sure|undecided|wondering) (?:whether|if) (?:to|i should) (?:apply|join)\\b",
                    "\\bi (?:might|may) (?:apply|join)\\b",
                    NOT_MAYBE + "\\b(?:i have not|i havent|ive not|havent) (?:yet |even )?applied\\b"),
            Stage.APPLYING,
            any(
                    I_AM + NOW + "applying\\b",
                    I_HAVE + NOW + "applied\\b",
                    "\\bjust applied\\b",
                    "\\b(?:filling (?:in|out)|completing|finishing|writing|working on|stuck on) my (?:application|form)\\b",
                    I_HAVE + NOW + "(?:sent|submitted|put|handed)(?: in| off)? my (?:application|form)\\b",
                    "\\bmy (?:application|form) (?:is|has been|was) (?:in|sent|submitted)\\b"),
            Stage.ASSESSMENT_CENTRE,
            facing(ASSESSMENT),
            Stage.INTERVIEW,
            facing(INTERVIEW)));

    /** Of an attempt that is over nothing can be told about now. */
    private static final Pattern OVER = Pattern.compile("\\b(?:failed|rejected|unsuccessful|knocked back|turned down"
            + "|withdrew|last (?:time|year|month|week)|years? ago|in 20\\d\\d|used to)\\b");

    /** What is listened for, with slips of the thumb. */
    private static final List<String> TELLING = List.of(
            "assessment centre center day",
            "interview interviews",
            "application form",
            "applied applying joining",
            "thinking considering");

    private final Hearing hearing;

    public Stages(Vocabulary vocabulary) {
        hearing = new Hearing(TELLING, new Words(vocabulary));
    }

    /** The furthest stage that somebody says they are at. */
    public Optional<Stage> in(String text) {
        String said = String.join(" ", hearing.tokens(text));
        return OVER.matcher(said).find()
                ? Optional.empty()
                : SAID.entrySet().stream()
                        .filter(stage -> stage.getValue().matcher(said).find())
                        .map(Map.Entry::getKey)
                        .reduce((nearer, further) -> further);
    }

    private static Pattern facing(String thing) {
        String it = "(?:my|an?|the|this) (?:police |final |online |national )?" + thing + "\\b" + ITSELF;
        return any(
                I_HAVE + NOW + "(?:got |been given |been offered )?" + it,
                "\\b(?:just )?got " + it,
                "\\b(?:invited (?:to|for)|called (?:to|for|in for)|through to|ready for|preparing for|waiting for"
                        + "|nervous about|dreading|revising for) " + it,
                "(?<!\\b(?:mock|practice|pretend|fake|trial|book|book an?|book my|book me an?|do an?|have an?) )\\b"
                        + thing + SOON);
    }

    private static Pattern any(String... ways) {
        return Pattern.compile(String.join("|", ways));
    }
}
