/** Plays Twilio and Teams on this machine, with a page to try the bot on. */
@NullMarked
@ApplicationModule(
        id = "channel.simulator",
        allowedDependencies = {"setup", "message", "knowledge", "knowledge :: folder", "team", "booking"})
package org.positiveaction.bot.channel.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
