package org.positiveaction.bot.privacy.sealing;

import javax.sql.DataSource;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UpgradeOnH2Tests extends UpgradeContract {
    @Override
    DataSource database() {
        return new DriverManagerDataSource(H2Database.newUrl(), "sa", "");
    }
}
