package org.positiveaction.bot.feedback;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class QuestionsOnPostgresTests extends QuestionsContract {}
