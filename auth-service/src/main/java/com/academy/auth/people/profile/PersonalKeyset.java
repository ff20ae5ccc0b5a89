package com.academy.auth.people.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The keys for personal columns: the newest seals, and each that is not disabled opens what it has sealed. */
final class PersonalKeyset {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final int generation;
    private final KeysetHandle keys;
    private final Aead aead;

    private PersonalKeyset(int generation, KeysetHandle keys) throws GeneralSecurityException {
        this.generation = generation;
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static PersonalKeyset first() {
        try {
            return new PersonalKeyset(1, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PersonalKeyset of(int generation, byte[] serialized) {
        try {
            return new PersonalKeyset(
                    generation, TinkProtoKeysetFormat.parseKeyset(serialized, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The keyset for personal columns cannot be read", broken);
        }
    }

    /** In the clear: to be sealed before it goes anywhere. */
    byte[] serialized() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int generation() {
        return generation;
    }

    PersonalKeyset withNewPrimary() {
        try {
            KeysetHandle more = KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            return new PersonalKeyset(generation + 1, more);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Older keys are kept, so that an operator can still restore values from an old backup; but they are disabled. */
    PersonalKeyset withoutOlderKeys() {
        try {
            var builder = KeysetHandle.newBuilder(keys);
            for (int i = 0; i < keys.size(); i++) {
                if (!keys.getAt(i).isPrimary()) {
                    builder.getAt(i).setStatus(KeyStatus.DISABLED);
                }
            }
            return new PersonalKeyset(generation, builder.build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] seal(UUID person, String column, String text) {
        try {
            return aead.encrypt(text.getBytes(UTF_8), bound(person, column));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws CannotOpenException if the value was not sealed with a key of this set for that person and column */
    String open(UUID person, String column, byte[] sealed) throws CannotOpenException {
        try {
            return new String(aead.decrypt(sealed, bound(person, column)), UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new CannotOpenException();
        }
    }

    /** A sealed value copied to another person's row, or to another column, opens nothing. */
    private static byte[] bound(UUID person, String column) {
        return (person + "/" + column).getBytes(UTF_8);
    }

    static final class CannotOpenException extends Exception {

        private static final long serialVersionUID = 1;
    }
}
