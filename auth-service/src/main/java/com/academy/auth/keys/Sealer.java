package com.academy.auth.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Closes secrets so that they can lie in the database (AES-GCM: the nonce, then what is sealed, then the tag). */
public final class Sealer {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    public Sealer(SecretKey key) {
        this.key = key;
    }

    /** @param name bound to the result: what was sealed under one name does not open under another */
    public byte[] seal(byte[] content, String name) {
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

    /** @throws IllegalStateException if it was sealed under another key or name */
    public byte[] open(byte[] sealed, String name) {
        return tryOpen(sealed, name)
                .orElseThrow(() -> new IllegalStateException(
                        "The secret %s was sealed under another KEY_ENCRYPTION_KEY. Give this instance the key that the others have."
                                .formatted(name)));
    }

    /** Empty if it was not sealed under this key and name. */
    Optional<byte[]> tryOpen(byte[] sealed, String name) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(rest));
        } catch (AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(UTF_8));
        return cipher;
    }
}
