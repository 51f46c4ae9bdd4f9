package org.positiveaction.bot.delivery;

import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a card for the database, sealed, and reads it back. */
@Component
class CardText {
    private final JsonMapper json;
    private final Seal seal;

    CardText(JsonMapper json, Seal seal) {
        this.json = json;
        this.seal = seal;
    }

    @Nullable
    String write(@Nullable Card card) {
        return card == null ? null : seal.seal(json.writeValueAsString(card));
    }

    @Nullable
    Card read(@Nullable String card) {
        return card == null ? null : json.readValue(seal.open(card), Card.class);
    }
}
