package org.positiveaction.bot.discretion;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Makes the log discreet as soon as there is one, before anything is written to it. */
class FromTheStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            makeDiscreet(logs);
        }
    }

    /** Also when its configuration is read again. */
    static void makeDiscreet(LoggerContext logs) {
        if (logs.getCopyOfListenerList().stream().noneMatch(Again.class::isInstance)) {
            logs.addListener(new Again());
        }
        logs.getTurboFilterList().removeIf(DiscreetLog.class::isInstance);
        logs.getTurboFilterList().addFirst(new DiscreetLog());
    }

    /** Right after Spring Boot has set the log up. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    private static final class Again implements LoggerContextListener {
        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext logs) {
            makeDiscreet(logs);
        }

        @Override
        public void onStart(LoggerContext logs) {}

        @Override
        public void onStop(LoggerContext logs) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }
}
