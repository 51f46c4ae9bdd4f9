package org.positiveaction.bot.team;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How members work.
 *
 * @param longestShift a shift that nobody ends, ends by itself after this time
 */
@ConfigurationProperties("team")
record TeamSettings(@DefaultValue("10h") Duration longestShift) {}
