package org.positiveaction.bot.channel.sms;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class SmsWebhookOnPostgresTests extends SmsWebhookContract {}
