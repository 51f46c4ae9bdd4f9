package org.positiveaction.bot.channel.teams;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class TeamsWebhookOnH2Tests extends TeamsWebhookContract {}
