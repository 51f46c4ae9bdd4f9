package org.positiveaction.bot.booking;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class AttendanceOnH2Tests extends AttendanceContract {}
