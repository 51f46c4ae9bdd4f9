package org.positiveaction.bot.knowledge.search;

import java.util.Set;

/**
 * Words that anybody uses about anything.
 *
 * <p>A folder of some hundred articles does not hold all of them; without this list a rare "turn" would seem as
 * telling as "chaplain".
 */
final class LittleWords {
    private static final double LITTLE = 0.4;

    /** Words that say nothing. Question words and "not" are missing on purpose: they tell "who" from "why". */
    private static final Set<String> EMPTY = words("""
            a an the and or but so if of to in on at for by with from into as than then
            i im me my mine we us our you your yours he him his she her they them their it its
            this that these those there here
            am is are was were be been being do does did doing have has had having
            will would shall should can could may might must
            just really actually please thanks thank hi hello hey hiya ok okay well sorry mate
            like know tell about get got any some also too very""");

    private static final Set<String> LITTLE_STEMS = words("""
            what which how when where
            go come came take took give gave make made put let keep kept turn try want need use find found see saw look
            think thought say said ask talk mean feel felt seem start end begin stay leav left bring show hear heard
            happen chang help hope happi lot bit thing stuff way kind sort type part side point place
            peopl person someon somebodi anyon anybodi everyon everybodi no one nobodi none guy man men woman lad
            someth anyth everyth noth other anoth els same differ own both each everi all most more less much mani few
            good better best bad wors nice great big small new old long short right wrong sure abl possibl easi hard
            alwai never ever onli even still again alreadi yet soon now todai tomorrow yesterdai dai week month year time
            back up down out off over through around befor after between against without becaus while until
            quit pretti bare literal honestli basic mayb perhap probabl guess reckon wonder suppos
            two three first second last next anywai though either whether per etc tbh lol yeah ye yep""");

    private LittleWords() {}

    static boolean isEmpty(String token) {
        return EMPTY.contains(token);
    }

    /** How much a term counts, beside how rare it is in the folder. */
    static double weight(String stem) {
        return LITTLE_STEMS.contains(stem) ? LITTLE : 1;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
