package org.positiveaction.bot.booking;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class TooFewOnPostgresTests extends TooFewContract {}
