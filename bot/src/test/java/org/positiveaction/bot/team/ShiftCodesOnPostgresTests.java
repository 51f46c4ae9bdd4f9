package org.positiveaction.bot.team;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class ShiftCodesOnPostgresTests extends ShiftCodesContract {}
