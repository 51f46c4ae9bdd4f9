package org.positiveaction.bot.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The words by which people agree: each kept once, under a version that follows from the words themselves. */
@Component
class ConsentWordings {
    private static final int LETTERS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    ConsentWordings(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** The version of some words, which are kept from now on: they stay so that it can be shown what was agreed to. */
    String version(String words) {
        String version = hash(words.strip());
        if (!isKept(version)) {
            keep(version, words.strip());
        }
        return version;
    }

    String words(String version) {
        return jdbc.sql("select words from consent_wording where version = ?")
                .param(version)
                .query(String.class)
                .single();
    }

    private boolean isKept(String version) {
        return jdbc.sql("select count(*) from consent_wording where version = ?")
                        .param(version)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** In a transaction of its own, so that of two people who are the first to agree neither waits for the other. */
    private void keep(String version, String words) {
        try {
            apart.executeWithoutResult(
                    status -> jdbc.sql("insert into consent_wording (version, words, first_used_at) values (?, ?, ?)")
                            .params(version, words, OffsetDateTime.now(clock))
                            .update());
        } catch (DuplicateKeyException somebodyWasQuicker) {
            // They agreed to the same words.
        }
    }

    private static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
