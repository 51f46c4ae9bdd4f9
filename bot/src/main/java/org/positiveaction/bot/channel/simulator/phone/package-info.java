/** Plays Twilio, and the phones at its other end. */
@NullMarked
package org.positiveaction.bot.channel.simulator.phone;

import org.jspecify.annotations.NullMarked;
