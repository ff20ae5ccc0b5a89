package com.academy.auth.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The one secret that this service is given: all its instances share it, the database never sees it. Every use has a
 * key of its own, derived by the use's name.
 */
@Component
public class MasterKey {

    private static final int BYTES = 32;

    private final SecretKey secret;

    MasterKey(KeyProperties properties) {
        byte[] given = properties.encryptionKey().isBlank()
                ? fromFile(properties.encryptionKeyFile())
                : decoded(properties.encryptionKey(), "KEY_ENCRYPTION_KEY");
        this.secret = new SecretKeySpec(given, "HKDF");
    }

    /** A key for one use, the same in every instance. */
    public SecretKey derived(String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(("academy auth: " + use).getBytes(UTF_8), BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Seals the secrets of one use for the database. */
    public Sealer sealer(String use) {
        return new Sealer(derived(use, "AES").getEncoded());
    }

    /** Made at the first start, readable by its owner alone. Of two instances that start together one makes it. */
    private static byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decoded(Files.readString(file).strip(), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key encryption key cannot be read or made: " + file, unreadable);
        }
    }

    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(Secrets.random(BYTES)));
            Files.createLink(file, draft); // whole or not at all, and never over another's
        } catch (FileAlreadyExistsException otherInstanceWasFaster) {
            // another instance was faster; its key is used
        } finally {
            Files.delete(draft);
        }
    }

    static byte[] decoded(String text, String source) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            key = new byte[0];
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("%s is not %d bytes in base64".formatted(source, BYTES));
        }
        return key;
    }
}
