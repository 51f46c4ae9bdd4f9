package org.positiveaction.bot.booking.notice;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class NewsOnPostgresTests extends NewsContract {}
