package org.positiveaction.bot.intake;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class AlertDialoguesOnH2Tests extends AlertDialoguesContract {}
