package org.positiveaction.bot.candidate;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class OptOutsOnH2Tests extends OptOutsContract {}
