package org.positiveaction.bot.handoff;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class HandoffsOnH2Tests extends HandoffsContract {}
