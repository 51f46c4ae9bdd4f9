package org.positiveaction.bot.console;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.handoff.Reception;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/** New members and candidates for each test. */
@TestConfiguration(proxyBeanMethods = false)
class People {
    static final ForceId REDSHIRE = new ForceId("redshire");
    static final ForceId BLUESHIRE = new ForceId("blueshire");
    static final String TENANT = "99999999-2222-3333-4444-555555555555";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Members members;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Reception reception;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Knowledge knowledge;

    @Autowired
    TransactionTemplate transactions;

    @Bean
    static KeepingCarrier texts() {
        return new KeepingCarrier(Channel.SMS);
    }

    @Bean
    static KeepingCarrier chats() {
        return new KeepingCarrier(Channel.TEAMS);
    }

    TeamMember member(String name, ForceId... forces) {
        return add(name, TeamMember.Role.MEMBER, forces);
    }

    TeamMember lead(String name, ForceId... forces) {
        return add(name, TeamMember.Role.LEAD, forces);
    }

    private TeamMember add(String name, TeamMember.Role role, ForceId... forces) {
        TeamMember member = new TeamMember(
                MemberId.create(),
                name,
                role,
                Set.of(forces),
                Optional.of(new Account(TENANT, UUID.randomUUID().toString())),
                Optional.empty());
        members.save(member);
        return member;
    }

    /** Somebody who texts, and asks for a person with these words. */
    Handoff candidate(ForceId force, String words) {
        ConversationId conversation = ConversationId.create();
        Address phone = new Address.Sms("+447700900001", "+4477009%05d".formatted(NUMBERS.incrementAndGet()));
        return ask(new Line(conversation, phone), force, words);
    }

    Handoff ask(Line line, ForceId force, String words) {
        transcripts.heard(line.conversation(), UUID.randomUUID().toString(), words);
        transactions.executeWithoutResult(
                status -> reception.ask(line, knowledge.force(force).orElseThrow(), words));
        return handoffs.open(line.conversation()).orElseThrow();
    }
}
