package org.positiveaction.bot.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what comes in is heard.
 *
 * @param atOnce how many conversations are heard at the same time
 * @param burst how many utterances of one conversation are heard without a pause
 * @param pause the time for which each further one waits
 * @param attempts how often an utterance is tried before it is given up
 */
@ConfigurationProperties("intake")
record IntakeSettings(
        @DefaultValue("8") int atOnce,
        @DefaultValue("12") int burst,
        @DefaultValue("3s") Duration pause,
        @DefaultValue("5") int attempts) {}
