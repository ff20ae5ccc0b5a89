package com.academy.auth.people.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database holds only sealed. */
record PrivateDetails(
        @Nullable String phone,
        @Nullable String birthDate,
        @Nullable String address) {

    static final PrivateDetails NONE = new PrivateDetails(null, null, null);

    SealedDetails sealed(UUID person, PersonalKeyset keys) {
        return new SealedDetails(
                sealed(person, "phone", phone, keys),
                sealed(person, "birth_date", birthDate, keys),
                sealed(person, "address", address, keys),
                keys.generation());
    }

    static PrivateDetails open(UUID person, SealedDetails sealed, PersonalKeyset keys)
            throws PersonalKeyset.CannotOpenException {
        return new PrivateDetails(
                open(person, "phone", sealed.phone(), keys),
                open(person, "birth_date", sealed.birthDate(), keys),
                open(person, "address", sealed.address(), keys));
    }

    private static byte @Nullable [] sealed(UUID person, String column, @Nullable String text, PersonalKeyset keys) {
        return text == null ? null : keys.seal(person, column, text);
    }

    private static @Nullable String open(UUID person, String column, byte @Nullable [] sealed, PersonalKeyset keys)
            throws PersonalKeyset.CannotOpenException {
        return sealed == null ? null : keys.open(person, column, sealed);
    }

    @Override
    public String toString() {
        return "PrivateDetails[hidden]";
    }
}
