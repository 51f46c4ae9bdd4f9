package org.positiveaction.bot.unasked;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class AnnouncerOnPostgresTests extends AnnouncerContract {}
