package com.academy.auth.letters.confirmation;

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
 * The secret in a link: the confirmation's id and a code that only this service can make, bound to the purpose. So no
 * token is stored anywhere, not even its hash, and a mail can be written again as it was.
 */
@Component
class ConfirmationTokens {

    private static final int NAMED = 16;
    private static final int LENGTH = NAMED + 32;

    private final SecretKey key;

    ConfirmationTokens(MasterKey masterKey) {
        this.key = masterKey.derived("confirmations", Secrets.HMAC);
    }

    String token(UUID id, Purpose purpose) {
        byte[] named = ByteBuffer.allocate(NAMED)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(LENGTH)
                        .put(named)
                        .put(code(named, purpose))
                        .array());
    }

    /** Which confirmation a token is for, if it is one of ours for this purpose. */
    Optional<UUID> read(String token, Purpose purpose) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        byte[] named = Arrays.copyOf(bytes, NAMED);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(bytes, NAMED, LENGTH), code(named, purpose))) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(named);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    private byte[] code(byte[] named, Purpose purpose) {
        return Secrets.hmac(key, named, purpose.name().getBytes(UTF_8));
    }
}
