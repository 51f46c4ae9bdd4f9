package org.positiveaction.bot.delivery;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class OutboxOnPostgresTests extends OutboxContract {}
