package org.positiveaction.bot.console.queue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.live.LiveStream;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the queue, and keeps it up to date. */
@Controller
class QueuePages {
    private final Queues queues;
    private final Members members;
    private final LiveStream live;

    QueuePages(Queues queues, Members members, LiveStream live) {
        this.queues = queues;
        this.members = members;
        this.live = live;
    }

    /** @param again whether a form was too old, or came from elsewhere, and was not obeyed */
    @GetMapping("/team")
    String queue(TeamMember me, @RequestParam(defaultValue = "false") boolean again, Model model) {
        if (again) {
            model.addAttribute(Told.SENTENCE, "That page was too old, so nothing was done. Please do it again.");
        }
        model.addAttribute("queue", queues.of(me));
        return "console/queue";
    }

    /** @param after the highest number that the page has shown: who has a higher one is announced */
    @GetMapping("/team/queue/now")
    String now(TeamMember me, @RequestParam long after, Model model) {
        Queue queue = queues.of(me);
        model.addAttribute("queue", queue);
        model.addAttribute(
                "arrived",
                queue.waiting().stream()
                        .filter(waiting -> waiting.number() > after)
                        .toList());
        return "console/queue-now";
    }

    @GetMapping("/team/queue/live")
    void live(
            TeamMember me,
            @RequestParam String seen,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        live.stream(
                response,
                last.isEmpty() ? seen : last,
                () -> members.find(me.id()).map(queues::of).map(Queue::fingerprint));
    }
}
