package com.academy.auth.signin.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.keys.MasterKey;
import com.academy.auth.keys.Secrets;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises a device on which an account signed in before, by a value that the device keeps. The value gives no
 * access: failures on the device are only counted apart from those of strangers. It has an entry for each of a few
 * accounts, with a code that only this service can make, bound to the account's address.
 */
@Component
public class KnownDevices {

    private static final int ID = 16;
    private static final int SIGNED = ID + Long.BYTES;
    private static final int ENTRY = SIGNED + 32;
    private static final int ENTRIES = 5;
    private static final int LONGEST = ENTRIES * 80;
    private static final String SEPARATOR = ".";

    private final SecretKey key;
    private final Duration lifetime;
    private final Clock clock;

    KnownDevices(MasterKey masterKey, SessionProperties properties, Clock clock) {
        this.key = masterKey.derived("known devices", Secrets.HMAC);
        this.lifetime = properties.knownDevice();
        this.clock = clock;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** What the device is called where that account signed in on it before, and not too long ago. */
    public Optional<String> idOf(@Nullable String kept, String typedEmail) {
        return EmailAddress.parse(typedEmail)
                .flatMap(email -> entries(kept)
                        .filter(entry -> isOf(entry, email.value()) && isFresh(entry))
                        .findFirst())
                .map(entry -> encoded(Arrays.copyOf(entry, ID)));
    }

    /** What a device is to keep on which that account has just signed in, in place of what it kept. */
    public String remember(@Nullable String kept, String email) {
        byte[] id = entries(kept)
                .filter(entry -> isOf(entry, email))
                .findFirst()
                .map(entry -> Arrays.copyOf(entry, ID))
                .orElseGet(() -> Secrets.random(ID));
        byte[] signed = ByteBuffer.allocate(SIGNED)
                .put(id)
                .putLong(clock.instant().getEpochSecond())
                .array();
        byte[] entry =
                ByteBuffer.allocate(ENTRY).put(signed).put(code(signed, email)).array();
        return Stream.concat(Stream.of(entry), entries(kept).filter(other -> !isOf(other, email)))
                .limit(ENTRIES)
                .map(KnownDevices::encoded)
                .collect(Collectors.joining(SEPARATOR));
    }

    private static Stream<byte[]> entries(@Nullable String kept) {
        return kept == null || kept.length() > LONGEST
                ? Stream.empty()
                : Stream.of(kept.split("\\.", ENTRIES + 1))
                        .flatMap(entry -> decoded(entry).stream())
                        .filter(entry -> entry.length == ENTRY);
    }

    private boolean isOf(byte[] entry, String email) {
        return MessageDigest.isEqual(
                Arrays.copyOfRange(entry, SIGNED, ENTRY), code(Arrays.copyOf(entry, SIGNED), email));
    }

    private boolean isFresh(byte[] entry) {
        Instant signedIn = Instant.ofEpochSecond(ByteBuffer.wrap(entry).getLong(ID));
        return signedIn.plus(lifetime).isAfter(clock.instant());
    }

    private byte[] code(byte[] signed, String email) {
        return Secrets.hmac(key, signed, email.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
