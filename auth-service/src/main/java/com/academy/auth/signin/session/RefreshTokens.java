package com.academy.auth.signin.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.keys.MasterKey;
import com.academy.auth.keys.Secrets;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Refresh tokens, opaque to clients: session, generation, and a code that only this service can make, from a key that
 * Redis never gets and a salt that only Redis has. So no token is stored, not even its hash; the same generation always
 * gives the same token; and an old token is recognised as issued by this service.
 */
@Component
class RefreshTokens {

    private static final int NAMED = 16 + Integer.BYTES;
    private static final int LENGTH = NAMED + 32;

    private final SecretKey key;

    RefreshTokens(MasterKey masterKey) {
        this.key = masterKey.derived("refresh tokens", Secrets.HMAC);
    }

    String token(Session session, int generation) {
        byte[] named = ByteBuffer.allocate(NAMED)
                .putLong(session.id().getMostSignificantBits())
                .putLong(session.id().getLeastSignificantBits())
                .putInt(generation)
                .array();
        byte[] code = code(named, session.salt());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(LENGTH).put(named).put(code).array());
    }

    /** What a text claims to be; {@link #isOurs} verifies the claim. */
    Optional<Presented> read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var session = new UUID(buffer.getLong(), buffer.getLong());
        return Optional.of(new Presented(
                session, buffer.getInt(), Arrays.copyOf(bytes, NAMED), Arrays.copyOfRange(bytes, NAMED, LENGTH)));
    }

    boolean isOurs(Presented token, Session session) {
        return MessageDigest.isEqual(token.code, code(token.named, session.salt()));
    }

    private byte[] code(byte[] named, String salt) {
        return Secrets.hmac(key, named, salt.getBytes(UTF_8));
    }

    static final class Presented {

        private final UUID sessionId;
        private final int generation;
        private final byte[] named;
        private final byte[] code;

        private Presented(UUID sessionId, int generation, byte[] named, byte[] code) {
            this.sessionId = sessionId;
            this.generation = generation;
            this.named = named;
            this.code = code;
        }

        UUID sessionId() {
            return sessionId;
        }

        int generation() {
            return generation;
        }
    }
}
