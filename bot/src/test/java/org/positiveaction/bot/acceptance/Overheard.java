package org.positiveaction.bot.acceptance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Says aloud in a packaged bot what nobody should hear, by every way to the log that a library has, and once by a way of
 * our own, where nothing but our care keeps it out. It is laid beside the jar.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("overheard")
class Overheard {
    static final String ALOUD = "Zebediah keeps tortoises aloud";
    static final String ASIDE = "Zebediah keeps tortoises aside";
    private static final String LIBRARY = "org.example.Library";

    @EventListener(ApplicationReadyEvent.class)
    void speak() throws InterruptedException {
        LoggerFactory.getLogger(Overheard.class).trace(ALOUD);
        LoggerFactory.getLogger(Overheard.class).error("We failed", fault());
        Logger library = LoggerFactory.getLogger(LIBRARY);
        library.trace(ASIDE);
        library.debug("Heard {}", ASIDE);
        library.warn(ASIDE);
        library.error("Failed on " + ASIDE, fault());
        library.atError().setCause(fault()).addKeyValue("words", ASIDE).log(ASIDE);
        java.util.logging.Logger.getLogger(LIBRARY).log(java.util.logging.Level.FINEST, ASIDE);
        java.util.logging.Logger.getLogger(LIBRARY).log(java.util.logging.Level.SEVERE, ASIDE, fault());
        Thread thread = new Thread(() -> {
            throw fault();
        });
        thread.start();
        thread.join();
    }

    private static RuntimeException fault() {
        return new IllegalStateException(ASIDE, new IllegalArgumentException(ASIDE));
    }
}
