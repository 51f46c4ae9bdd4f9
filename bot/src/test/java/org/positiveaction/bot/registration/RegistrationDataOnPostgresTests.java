package org.positiveaction.bot.registration;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class RegistrationDataOnPostgresTests extends RegistrationDataContract {}
