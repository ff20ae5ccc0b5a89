package com.academy.platform.audit;

import java.util.Optional;
import java.util.UUID;

/** Seals personal values of an entry under the key of one user. A service without this bean records no such values. */
public interface AuditSealer {

    /** Empty if the user is erased: the value has to be left out. */
    Optional<? extends Seal> of(UUID user);

    /** For a value that belongs to no user. Takes as long as {@link #of}, so that the time reveals no account. */
    void lookForNoUser();

    interface Seal {

        /** @param purpose what is sealed for one purpose does not open for another */
        String seal(String purpose, String text);
    }
}
