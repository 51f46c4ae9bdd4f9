package org.positiveaction.bot.figures;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class FiguresOnH2Tests extends FiguresContract {}
