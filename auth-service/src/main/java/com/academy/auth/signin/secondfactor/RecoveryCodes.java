package com.academy.auth.signin.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.academy.auth.account.person.UserId;
import com.academy.auth.keys.MasterKey;
import com.academy.auth.keys.Secrets;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes to write down, each valid once: {@code XXXXX-XXXXX} of 32 letters and digits that are hard to confuse. */
@Component
class RecoveryCodes {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int HALF = 5;
    private static final int MANY = 10;

    private final JdbcClient database;
    private final SecretKey key;
    private final Clock clock;

    RecoveryCodes(JdbcClient database, MasterKey masterKey, Clock clock) {
        this.database = database;
        this.key = masterKey.derived("recovery codes", Secrets.HMAC);
        this.clock = clock;
    }

    /** New ones in place of all that there were. They are shown now and never again. */
    List<String> renew(UserId user) {
        forget(user);
        List<String> codes =
                Stream.generate(RecoveryCodes::random).distinct().limit(MANY).toList();
        database.sql("insert into recovery_code (user_id, digest) select :user, unnest(:digests)")
                .param("user", user.value())
                .param("digests", codes.stream().map(this::digest).toArray(byte[][]::new))
                .update();
        return codes;
    }

    /** @return whether it was one, and is now used */
    boolean use(UserId user, String typed) {
        return database.sql("""
                update recovery_code set used_at = :now
                where user_id = :user and digest = :digest and used_at is null
                """)
                        .param("now", Timestamps.of(clock.instant()))
                        .param("user", user.value())
                        .param("digest", digest(typed))
                        .update()
                == 1;
    }

    int left(UserId user) {
        return database.sql("select count(*) from recovery_code where user_id = :user and used_at is null")
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    void forget(UserId user) {
        database.sql("delete from recovery_code where user_id = :user")
                .param("user", user.value())
                .update();
    }

    private byte[] digest(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Secrets.hmac(key, code.getBytes(US_ASCII));
    }

    private static String random() {
        var code = new StringBuilder();
        IntStream.range(0, 2 * HALF)
                .forEach(i -> code.append(i == HALF ? "-" : "").append(Secrets.randomOf(LETTERS)));
        return code.toString();
    }
}
