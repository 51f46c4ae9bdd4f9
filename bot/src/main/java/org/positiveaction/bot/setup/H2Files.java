package org.positiveaction.bot.setup;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets transactions into an H2 file one at a time. H2 writes a commit while others go on, one table after the other, so
 * that of those others a part may get into the file; after a kill, H2 can take such a part for done.
 */
@Component
class H2Files implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && isH2File(pool) ? new OneAtATime(pool) : bean;
    }

    private static boolean isH2File(HikariDataSource pool) {
        return DatabaseSetup.isH2File(Objects.requireNonNullElse(pool.getJdbcUrl(), ""));
    }
}
