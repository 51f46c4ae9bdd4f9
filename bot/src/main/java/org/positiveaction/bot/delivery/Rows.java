package org.positiveaction.bot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;

/** Reads what several queries share. */
final class Rows {
    private Rows() {}

    static Address address(ResultSet row, int number) throws SQLException {
        return Address.of(Channel.valueOf(row.getString("channel")), row.getString("place"), row.getString("person"));
    }
}
