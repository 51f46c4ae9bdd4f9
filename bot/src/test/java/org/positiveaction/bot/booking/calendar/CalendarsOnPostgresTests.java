package org.positiveaction.bot.booking.calendar;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class CalendarsOnPostgresTests extends CalendarsContract {}
