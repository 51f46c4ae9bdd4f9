package org.positiveaction.bot.handoff;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class HandoffsOnPostgresTests extends HandoffsContract {}
