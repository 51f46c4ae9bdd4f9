package org.positiveaction.bot.intake;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class AlertDialoguesOnPostgresTests extends AlertDialoguesContract {}
