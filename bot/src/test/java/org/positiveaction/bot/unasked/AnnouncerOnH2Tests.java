package org.positiveaction.bot.unasked;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class AnnouncerOnH2Tests extends AnnouncerContract {}
