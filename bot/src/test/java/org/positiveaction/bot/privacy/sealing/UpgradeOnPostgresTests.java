package org.positiveaction.bot.privacy.sealing;

import javax.sql.DataSource;
import org.positiveaction.bot.testing.PostgresDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UpgradeOnPostgresTests extends UpgradeContract {
    @Override
    DataSource database() {
        return new DriverManagerDataSource(PostgresDatabase.newUrl(), "postgres", "");
    }
}
