package org.positiveaction.bot.channel.teams;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class TeamsWebhookOnPostgresTests extends TeamsWebhookContract {}
