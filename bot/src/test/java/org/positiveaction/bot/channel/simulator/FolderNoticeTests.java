package org.positiveaction.bot.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.knowledge.FolderChange;
import org.positiveaction.bot.knowledge.folder.Fault;

class FolderNoticeTests {
    private final LiveFeed feed = new LiveFeed();
    private final FolderNotice notice = new FolderNotice(feed);

    @Test
    void saysWhatKeepsAChangeFromBeingUsed() throws InterruptedException {
        Viewer viewer = feed.join(List.of());
        notice.on(notUsed(7));
        assertThat(viewer.next(Duration.ofMillis(1))).isEqualTo(new Viewer.Next.Look(notice));
        assertThat(notice.shown().faults())
                .hasSize(5)
                .contains(new FolderNotice.Line("general/lawful.md:3", "A field is missing."));
        assertThat(notice.shown().more()).isEqualTo(2);
    }

    @Test
    void saysNothingMoreOnceItIsMended() {
        notice.on(notUsed(1));
        notice.on(new FolderChange.InUse(3, 2));
        assertThat(notice.shown()).isEqualTo(new FolderNotice.Shown(List.of(), 0));
    }

    private static FolderChange notUsed(int faults) {
        Fault fault = new Fault(Path.of("general/lawful.md"), 3, Fault.Severity.ERROR, "A field is missing.");
        return new FolderChange.NotUsed(Instant.EPOCH, Collections.nCopies(faults, fault));
    }
}
