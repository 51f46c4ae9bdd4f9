package org.positiveaction.bot.delivery;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class OutboxOnH2Tests extends OutboxContract {}
