package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.AccessNeeds;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.Attempt;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Sender;
import org.positiveaction.bot.privacy.SealedTables;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.EverySeal;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.Traces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Whoever has the database but not the keys learns nobody's number or name, and nothing that was said. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(NothingReadableContract.Carriers.class)
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "intake.burst=100",
            "delivery.poll=20ms",
            "booking.most-of-a-kind=9"
        })
abstract class NothingReadableContract {
    private static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final Account ACCOUNT = new Account("quixotic-tenant", "quixotic-object");
    private static final Address ANN = new Address.Sms("+447700900001", "+447700900987");
    private static final Address BEA = new Address.Teams("a:quixotic-chat", "29:quixotic-user");
    private static final Address ZEBEDEE = new Address.Teams("a:quixotic-duty", "29:quixotic-member");

    private static int plays;

    /** A part of everything that anybody says below, and of who they are. */
    static final List<String> PERSONAL = List.of(
            "7700900987",
            "7700900986",
            "quixotic",
            "Zebedee",
            "Hortensia",
            "xylophone",
            "quagga",
            "wombat",
            "kumquat",
            "unicycle");

    @Autowired
    Intake intake;

    @Autowired
    Members members;

    @Autowired
    Desk desk;

    @Autowired
    Talk talk;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Timetable timetable;

    @Autowired
    Bookings bookings;

    @Autowired
    AccessNeeds needs;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @TestConfiguration
    static class Carriers {
        @Bean
        KeepingCarrier texts() {
            return new KeepingCarrier(Channel.SMS);
        }

        @Bean
        KeepingCarrier chats() {
            return new KeepingCarrier(Channel.TEAMS);
        }
    }

    @Test
    void nothingThatAnybodySaidOrIsCanBeRead() {
        everybodyTalks();

        Traces traces = new Traces(database);
        assertThat(PERSONAL).allSatisfy(words -> assertThat(traces.of(words)).isEmpty());
        assertThat(traces.where(value -> value.matches("t1:[A-Za-z0-9+/]{38,}")))
                .hasSizeGreaterThan(20)
                .isSubsetOf(known());
    }

    /** All that modules say of themselves is sealed: what else is would not be found when keys change. */
    private static Set<String> known() {
        return Stream.concat(
                        Stream.of("seal_check.known"),
                        EverySeal.tables().columns().stream().map(SealedTables.Column::toString))
                .collect(Collectors.toSet());
    }

    void everybodyTalks() {
        TeamMember zebedee = new TeamMember(
                MemberId.create(),
                "Zebedee Quill",
                TeamMember.Role.MEMBER,
                Set.of(NORTHSHIRE),
                Optional.of(ACCOUNT),
                Optional.of("+447700900986"));
        accept(ANN, new Content.Reserved(Content.Reserved.Word.START), Sender.UNKNOWN);
        members.all().forEach(member -> members.remove(member.id()));
        members.save(zebedee);
        say(ZEBEDEE, "on duty", new Sender(Optional.of(ACCOUNT), true));
        say(
                new Address.Teams("19:quixotic@thread.tacv2;messageid=1", "29:quixotic-member"),
                "team channel",
                new Sender(Optional.of(ACCOUNT), false));
        say(ANN, "where can i learn the xylophone", Sender.UNKNOWN);
        String asked = say(BEA, "is there a wombat", Sender.UNKNOWN);
        accept(BEA, new Content.Edited(asked, "are there two wombats"), Sender.UNKNOWN);
        say(ANN, "talk to a person", Sender.UNKNOWN);
        eventually(() -> assertThat(handoffs.waiting(Set.of(NORTHSHIRE))).hasSize(1));
        talkWithAnn(zebedee, handoffs.waiting(Set.of(NORTHSHIRE)).getFirst());
        accept(ANN, new Content.Reserved(Content.Reserved.Word.STOP), Sender.UNKNOWN);
        settle();
    }

    private void talkWithAnn(TeamMember zebedee, Handoff ann) {
        desk.take(zebedee, ann.id(), Route.TEAMS);
        say(ZEBEDEE, "hello from the quagga", new Sender(Optional.of(ACCOUNT), true));
        say(ANN, "i have a wombat", Sender.UNKNOWN);
        talk.note(zebedee, ann.id(), "prefers kumquats");
        book(ann.conversation());
        desk.release(zebedee, ann.id());
    }

    private void book(ConversationId candidate) {
        Instant starts = Instant.now().plus(Duration.ofDays(7 + plays++));
        SessionId session = ((Addition.Added) timetable.add(new Plan(
                        NORTHSHIRE,
                        "workshop",
                        starts,
                        Duration.ofHours(1),
                        "Town Hall",
                        3,
                        0,
                        Host.guest("Hortensia Quill"))))
                .session()
                .id();
        needs.keep(
                ((Attempt.Booked) bookings.book(candidate, session)).booking().id(), "a ramp for my unicycle");
    }

    private String say(Address from, String words, Sender sender) {
        return accept(from, new Content.Words(words), sender);
    }

    private String accept(Address from, Content content, Sender sender) {
        String id = from.channel() == Channel.TEAMS ? from.place() + "|" + UUID.randomUUID() : "SM" + UUID.randomUUID();
        intake.accept(new Arrival(from, id, content, NORTHSHIRE, sender));
        settle();
        return id;
    }

    private void settle() {
        eventually(() -> assertThat(count("utterance where heard_at is null")).isZero());
        eventually(() -> assertThat(count("outbox where state in ('WAITING', 'SENDING', 'UNKNOWN')"))
                .isZero());
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
