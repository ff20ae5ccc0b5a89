package com.academy.auth.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Seals secrets with AES-GCM, so that they can be stored in the database: nonce, encrypted content, tag. The result has
 * no prefix that names a key, because rows sealed before Tink was used have none.
 */
public final class Sealer {

    private final Aead aead;

    Sealer(byte[] key) {
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** @param name bound to the result: what was sealed under one name does not open under another */
    public byte[] seal(byte[] content, String name) {
        try {
            return aead.encrypt(content, name.getBytes(UTF_8));
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
        try {
            return Optional.of(aead.decrypt(sealed, name.getBytes(UTF_8)));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }
}
