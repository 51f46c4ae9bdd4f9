package org.positiveaction.bot.booking.calendar;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class CalendarsOnH2Tests extends CalendarsContract {}
