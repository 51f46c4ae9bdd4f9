/** Plays Twilio, and the candidate's phone at its other end. */
@NullMarked
package org.positiveaction.bot.channel.simulator.phone;

import org.jspecify.annotations.NullMarked;
