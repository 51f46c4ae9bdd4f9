package org.positiveaction.bot.channel.simulator.chat;

import org.positiveaction.bot.channel.simulator.Colleague;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The personal chats on the page: a candidate's, which changes hands, and one of each colleague. */
@Configuration(proxyBeanMethods = false)
@SimulatesTeams
class PersonalChats {
    @Bean
    Chat chat(Chats chats, TeamsCalls calls) {
        return new Chat("chat", Person::candidate, chats, calls);
    }

    @Bean
    Chat priyasChat(Chats chats, TeamsCalls calls) {
        return of(Colleague.PRIYA, chats, calls);
    }

    @Bean
    Chat samsChat(Chats chats, TeamsCalls calls) {
        return of(Colleague.SAM, chats, calls);
    }

    private static Chat of(Colleague colleague, Chats chats, TeamsCalls calls) {
        Person person = Person.colleague(colleague);
        return new Chat(colleague.device("chat"), nth -> person, chats, calls);
    }
}
