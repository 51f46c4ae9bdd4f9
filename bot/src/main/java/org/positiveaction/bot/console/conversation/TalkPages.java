package org.positiveaction.bot.console.conversation;

import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Said;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a member writes: to the candidate, or for colleagues. Two boxes, two addresses. */
@Controller
@RequestMapping("/team/conversations/{number:\\d{1,18}}")
class TalkPages {
    private final ConversationViews views;
    private final Talk talk;

    TalkPages(ConversationViews views, Talk talk) {
        this.views = views;
        this.talk = talk;
    }

    @PostMapping("/say")
    String say(TeamMember me, @PathVariable long number, @RequestParam String words, RedirectAttributes next) {
        Said said = talk.say(me, id(me, number), Route.CONSOLE, oneKindOfLineEnd(words));
        if (!(said instanceof Said.OnItsWay)) {
            Drafts.ofReply(words, next);
        }
        return page(number, Sentences.of(said, number), next);
    }

    @PostMapping("/note")
    String note(TeamMember me, @PathVariable long number, @RequestParam String words, RedirectAttributes next) {
        HandoffId id = id(me, number);
        String note = oneKindOfLineEnd(words).strip();
        if (note.isEmpty() || note.length() > Drafts.LONGEST_NOTE) {
            Drafts.ofNote(words, next);
            return page(number, note.isEmpty() ? Sentences.NOTHING_NOTED : Sentences.NOTE_TOO_LONG, next);
        }
        talk.note(me, id, note);
        return page(number, Sentences.NOTED, next);
    }

    private HandoffId id(TeamMember me, long number) {
        return views.find(me, number).orElseThrow(NotHere::new).id();
    }

    /** Browsers end lines with two characters, which would count twice. */
    private static String oneKindOfLineEnd(String words) {
        return words.replace("\r\n", "\n");
    }

    private static String page(long number, String sentence, RedirectAttributes next) {
        return Told.then("/team/conversations/" + number, sentence, next);
    }
}
