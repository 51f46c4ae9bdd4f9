package org.positiveaction.bot.delivery;

import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Card;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a card for the database and reads it back. */
@Component
class CardText {
    private final JsonMapper json;

    CardText(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    String write(@Nullable Card card) {
        return card == null ? null : json.writeValueAsString(card);
    }

    @Nullable
    Card read(@Nullable String card) {
        return card == null ? null : json.readValue(card, Card.class);
    }
}
