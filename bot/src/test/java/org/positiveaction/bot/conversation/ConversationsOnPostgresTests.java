package org.positiveaction.bot.conversation;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class ConversationsOnPostgresTests extends ConversationsContract {}
