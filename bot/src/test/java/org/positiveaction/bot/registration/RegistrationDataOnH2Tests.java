package org.positiveaction.bot.registration;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class RegistrationDataOnH2Tests extends RegistrationDataContract {}
