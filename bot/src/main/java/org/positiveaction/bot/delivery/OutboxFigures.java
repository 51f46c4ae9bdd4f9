package org.positiveaction.bot.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows how many messages stand in each state, above all those that were dropped or may not have arrived. */
@Component
class OutboxFigures implements MeterBinder {
    private final JdbcClient jdbc;

    OutboxFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Stream.of(State.values())
                .forEach(state -> Gauge.builder("outbox.messages", () -> count(state))
                        .description("Messages to people, by how far they have come")
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry));
    }

    private int count(State state) {
        return jdbc.sql("select count(*) from outbox where state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }
}
