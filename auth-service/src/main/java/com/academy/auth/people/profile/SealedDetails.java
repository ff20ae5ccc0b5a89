package com.academy.auth.people.profile;

import org.jspecify.annotations.Nullable;

/** The columns of one row that are sealed, all under the same key. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
record SealedDetails(byte @Nullable [] phone, byte @Nullable [] birthDate, byte @Nullable [] address, int generation) {

    @Override
    public String toString() {
        return "SealedDetails[generation %d]".formatted(generation);
    }
}
