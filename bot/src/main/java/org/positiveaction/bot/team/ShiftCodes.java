package org.positiveaction.bot.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes that begin a shift by text: shown where a member has signed in, and texted from their number. So a forged
 * number alone lets nobody in.
 */
@Component
public class ShiftCodes {
    /** How long a code may be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** Of a million codes; after as many wrong ones a new code is needed. */
    private static final int ATTEMPTS = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Duty duty;
    private final Clock clock;

    ShiftCodes(JdbcClient jdbc, Duty duty, Clock clock) {
        this.jdbc = jdbc;
        this.duty = duty;
        this.clock = clock;
    }

    /** A new code of six digits for a member; an earlier one is void. */
    @Transactional
    public String create(MemberId member) {
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        forget(member);
        jdbc.sql("insert into shift_code (member_id, code_hash, expires_at, attempts) values (?, ?, ?, 0)")
                .params(
                        member.value(),
                        hash(member, code),
                        OffsetDateTime.now(clock).plus(LIFETIME))
                .update();
        return code;
    }

    /** Begins a shift by text if the code is the member's, and is not too old, used, or guessed at too often. */
    @Transactional
    public boolean begin(MemberId member, String code) {
        jdbc.sql("update shift_code set attempts = attempts + 1 where member_id = ?")
                .param(member.value())
                .update();
        boolean right = jdbc.sql("""
                        delete from shift_code
                        where member_id = ? and code_hash = ? and attempts <= ? and expires_at > ?""")
                        .params(member.value(), hash(member, code), ATTEMPTS, OffsetDateTime.now(clock))
                        .update()
                > 0;
        if (right) {
            duty.begin(member, Route.SMS);
        }
        return right;
    }

    private void forget(MemberId member) {
        jdbc.sql("delete from shift_code where member_id = ?")
                .param(member.value())
                .update();
    }

    private static String hash(MemberId member, String code) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((member + code).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
