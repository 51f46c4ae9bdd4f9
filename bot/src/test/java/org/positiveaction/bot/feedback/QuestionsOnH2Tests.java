package org.positiveaction.bot.feedback;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class QuestionsOnH2Tests extends QuestionsContract {}
