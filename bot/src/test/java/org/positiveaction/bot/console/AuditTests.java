package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import org.junit.jupiter.api.Test;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
class AuditTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void tellsALeadWhatWasDoneAtTheirForces() {
        Handoff red = people.candidate(REDSHIRE, "a secret wish");
        Handoff blue = people.candidate(BLUESHIRE, "somebody please");
        TeamMember samSmith = people.member("Sam Smith", REDSHIRE);
        Browsing sam = Browsing.as(samSmith, mvc);
        Browsing bea = Browsing.as(people.member("Bea Brown", BLUESHIRE), mvc);
        sam.press("/team/duty/on");
        sam.press("/team/conversations/" + red.id() + "/take");
        bea.press("/team/duty/on");
        bea.press("/team/conversations/" + blue.id() + "/take");
        people.members.remove(samSmith.id());

        assertThat(Browsing.as(people.lead("Lea Long", REDSHIRE), mvc).page("/team/audit"))
                .contains("Sam Smith", "took", "candidate " + red.id(), "went on duty")
                .doesNotContain("Bea Brown", "candidate " + blue.id() + "<", "a secret wish");
    }
}
