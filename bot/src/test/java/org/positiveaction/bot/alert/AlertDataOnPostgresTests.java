package org.positiveaction.bot.alert;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class AlertDataOnPostgresTests extends AlertDataContract {}
