package org.positiveaction.bot.privacy.sealing;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.privacy.SealedTables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Seals what a database holds from the time before anything was sealed: everything or, if it is interrupted, nothing.
 */
@Component
class Upgrade implements JavaMigration {
    private final Seal seal;
    private final SealedTables sealed;

    Upgrade(Seal seal, SealedTables sealed) {
        this.seal = seal;
        this.sealed = sealed;
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        PlainTables plain = new PlainTables(jdbc, seal);
        plain.dropKeys();
        new OldAddresses(new EachRow(jdbc), seal).hash();
        sealed.columns().stream().filter(plain::has).forEach(plain::seal);
        new KnownKeys(JdbcClient.create(jdbc), seal).note();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("8.1");
    }

    @Override
    public String getDescription() {
        return "seal";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
