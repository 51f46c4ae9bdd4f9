package org.positiveaction.bot.console.conversation;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was typed and could not be sent or kept: the next page shows it again, so that it is not lost. */
final class Drafts {
    /** In characters: as long as notes are kept. */
    static final int LONGEST_NOTE = 4_000;

    private Drafts() {}

    static void ofReply(String words, RedirectAttributes next) {
        next.addFlashAttribute("reply", words);
    }

    static void ofNote(String words, RedirectAttributes next) {
        next.addFlashAttribute("note", words);
    }
}
