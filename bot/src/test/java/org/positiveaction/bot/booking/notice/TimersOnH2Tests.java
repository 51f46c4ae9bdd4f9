package org.positiveaction.bot.booking.notice;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class TimersOnH2Tests extends TimersContract {}
