package org.positiveaction.bot.team;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class ShiftCodesOnH2Tests extends ShiftCodesContract {}
