package org.positiveaction.bot.conversation;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class ConversationsOnH2Tests extends ConversationsContract {}
