package org.positiveaction.bot.figures;

import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class FiguresOnPostgresTests extends FiguresContract {}
