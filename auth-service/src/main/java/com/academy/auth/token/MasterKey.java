package com.academy.auth.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
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
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey secret;
    private final SecretKey sealing;

    MasterKey(KeyProperties properties) {
        byte[] given = properties.encryptionKey().isBlank()
                ? fromFile(properties.encryptionKeyFile())
                : decoded(properties.encryptionKey(), "KEY_ENCRYPTION_KEY");
        this.secret = new SecretKeySpec(given, "HKDF");
        this.sealing = derived("signing keys", "AES");
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

    /** @param name bound to the result: what was sealed under one name does not open under another */
    byte[] seal(byte[] content, String name) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] open(byte[] sealed, String name) {
        var buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(rest);
        } catch (AEADBadTagException foreign) {
            throw new IllegalStateException(
                    "Signing key %s was sealed under another KEY_ENCRYPTION_KEY. Give this instance the key that the"
                                    .formatted(name)
                            + " others have, or empty the table signing_key: everybody then signs in again.",
                    foreign);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(UTF_8));
        return cipher;
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
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, draft); // whole or not at all, and never over another's
        } catch (FileAlreadyExistsException otherInstanceWasFaster) {
            // its key is as good
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] decoded(String text, String source) {
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
