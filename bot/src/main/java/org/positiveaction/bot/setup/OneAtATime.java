package org.positiveaction.bot.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that one transaction at a time may use. What is read outside of transactions is read at any time. */
class OneAtATime extends DelegatingDataSource {
    private final ReentrantLock lock = new ReentrantLock(true);

    OneAtATime(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Turn.on(super.getConnection(), lock);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return Turn.on(super.getConnection(user, password), lock);
    }
}
