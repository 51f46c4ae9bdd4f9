package org.positiveaction.bot.channel.simulator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to try the bot, once it is ready. */
@Component
@Simulated
class Invitation {
    private static final Logger log = LoggerFactory.getLogger(Invitation.class);

    private final String port;

    Invitation(@Value("${server.port:8080}") String port) {
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        log.info("This is a simulator on this machine; nothing leaves it. Try the bot at http://localhost:{}/", port);
    }
}
