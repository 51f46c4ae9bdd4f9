package org.positiveaction.bot.candidate;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class OptOutsOnPostgresTests extends OptOutsContract {}
