package org.positiveaction.bot.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;

/** The utterance to be heard next in a conversation. */
record Next(UUID id, Utterance utterance, @Nullable ForceId force, int attempts) {}
