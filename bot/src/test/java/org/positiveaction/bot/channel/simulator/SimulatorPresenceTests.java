package org.positiveaction.bot.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class SimulatorPresenceTests {
    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
            .withUserConfiguration(SimulatorApplication.class)
            .withInitializer(new H2Database())
            .withPropertyValues("spring.main.web-application-type=servlet");

    @Test
    void leavesNothingInProductionEvenWhenAskedTo() {
        runner.withPropertyValues(
                        "spring.profiles.active=production",
                        "simulator.page=true",
                        "simulator.sms=true",
                        "simulator.teams=true")
                .run(context -> assertThat(simulators(context)).isEmpty());
    }

    @Test
    void leavesNothingWhereBothChannelsAreLive() {
        runner.withPropertyValues("simulator.page=false", "simulator.sms=false", "simulator.teams=false")
                .run(context -> assertThat(simulators(context)).isEmpty());
    }

    @Test
    void playsOneChannelWhereTheOtherIsLive() {
        runner.withPropertyValues(
                        "simulator.page=true",
                        "simulator.sms=false",
                        "simulator.teams=true",
                        "simulator.origin=http://127.0.0.1:8080")
                .run(context -> assertThat(context.getBeansOfType(Screen.class).values())
                        .extracting(Screen::name)
                        .containsExactlyInAnyOrder("chat", "channel", "chat-priya", "chat-sam", "folder"));
    }

    private static List<String> simulators(ApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(name -> context.getType(name) instanceof Class<?> type
                        && type.getPackageName().startsWith(Simulated.class.getPackageName())
                        && !SimulatorApplication.class.isAssignableFrom(type))
                .toList();
    }
}
