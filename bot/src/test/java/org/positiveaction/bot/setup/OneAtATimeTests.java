package org.positiveaction.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OneAtATimeTests {
    private static final int A_MOMENT = 300;

    private final DataSource database = new OneAtATime(new DriverManagerDataSource(H2Database.newUrl(), "sa", ""));
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final JdbcTransactionManager manager = new JdbcTransactionManager(database);
    private final TransactionTemplate transactions = new TransactionTemplate(manager);
    private final TransactionTemplate apart =
            new TransactionTemplate(manager, new DefaultTransactionDefinition(PROPAGATION_REQUIRES_NEW));

    @BeforeEach
    void createTable() {
        jdbc.sql("create table said (word varchar(10))").update();
    }

    @Test
    void letsASecondTransactionWaitForTheFirst() throws Exception {
        CompletableFuture<Void> second = transactions.execute(status -> {
            say("first");
            return startsAndWaits(() -> transactions.executeWithoutResult(its -> say("second")));
        });
        second.get(10, TimeUnit.SECONDS);
        assertThat(words()).containsExactly("first", "second");
    }

    @Test
    void letsAChangeOutsideOfTransactionsWaitToo() throws Exception {
        CompletableFuture<Void> second = transactions.execute(status -> {
            say("first");
            return startsAndWaits(() -> say("second"));
        });
        second.get(10, TimeUnit.SECONDS);
        assertThat(words()).containsExactly("first", "second");
    }

    @Test
    void letsOthersReadMeanwhile() {
        transactions.executeWithoutResult(status -> {
            say("first");
            elsewhere(() -> assertThat(words()).isEmpty()).join();
        });
    }

    @Test
    void goesOnAfterATransactionThatIsRolledBack() {
        transactions.executeWithoutResult(status -> {
            say("first");
            status.setRollbackOnly();
        });
        elsewhere(() -> say("second")).join();
        assertThat(words()).containsExactly("second");
    }

    @Test
    void goesOnAfterATransactionThatOnlyRead() {
        transactions.executeWithoutResult(status -> words());
        elsewhere(() -> say("second")).join();
        assertThat(words()).containsExactly("second");
    }

    @Test
    void doesNotWaitForItself() {
        transactions.executeWithoutResult(status -> {
            say("first");
            apart.executeWithoutResult(its -> say("second"));
        });
        assertThat(words()).containsExactlyInAnyOrder("first", "second");
    }

    private static CompletableFuture<Void> startsAndWaits(Runnable change) {
        CompletableFuture<Void> started = elsewhere(change);
        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> started.get(A_MOMENT, TimeUnit.MILLISECONDS));
        return started;
    }

    private static CompletableFuture<Void> elsewhere(Runnable change) {
        return CompletableFuture.runAsync(change, Thread::startVirtualThread);
    }

    private void say(String word) {
        jdbc.sql("insert into said values (?)").param(word).update();
    }

    private List<String> words() {
        return jdbc.sql("select word from said")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
