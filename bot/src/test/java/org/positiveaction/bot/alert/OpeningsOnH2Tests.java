package org.positiveaction.bot.alert;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class OpeningsOnH2Tests extends OpeningsContract {}
