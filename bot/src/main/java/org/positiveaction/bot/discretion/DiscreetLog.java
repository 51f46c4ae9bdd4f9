package org.positiveaction.bot.discretion;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Marker;

/**
 * Lets libraries say little, and says of an exception what it is and where it was, but not its message.
 *
 * <p>It sits before all appenders, so that it does not matter which there are and how they write.
 */
class DiscreetLog extends TurboFilter {
    static final String LEFT_OUT = "A library reports a fault; its words are left out, as they may be a person's";

    /** Says why the bot does not start, to somebody who has to put it right. */
    private static final String AT_THE_START = "org.springframework.boot.SpringApplication";

    private static final Object[] NOTHING = {};

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String text,
            Object @Nullable [] values,
            @Nullable Throwable fault) {
        if (!level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        boolean ours = Libraries.areOurs(logger.getName());
        if (!ours && !Libraries.maySay(logger.getName(), level)) {
            return FilterReply.DENY;
        }
        Object[] all = Objects.requireNonNullElse(values, NOTHING);
        Throwable reported = fault == null ? anyOf(all) : fault;
        if (reported == null || reported instanceof WithoutWords || saysWhyItDoesNotStart(logger, reported)) {
            return FilterReply.NEUTRAL;
        }
        logger.log(
                marker,
                Logger.FQCN,
                Level.toLocationAwareLoggerInteger(level),
                ours ? text : LEFT_OUT,
                ours ? withoutWords(all) : NOTHING,
                WithoutWords.of(reported));
        return FilterReply.DENY;
    }

    private static @Nullable Throwable anyOf(Object[] values) {
        return Stream.of(values)
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static Object[] withoutWords(Object[] values) {
        return Stream.of(values)
                .map(value -> value instanceof Throwable fault ? WithoutWords.of(fault) : value)
                .toArray();
    }

    private static boolean saysWhyItDoesNotStart(Logger logger, Throwable fault) {
        return logger.getName().equals(AT_THE_START) && !Rows.areQuotedBy(fault);
    }
}
