package com.academy.auth.account.person;

import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;

/**
 * What one feature holds of a person, for the export and the erasure. A feature whose tables have personal rows declares
 * one bean of it. Both methods are part of a worker's transaction that acts for the person and presents the person's
 * address to row-level security.
 */
public interface PersonalHolding {

    /** Adds a document for each kind of row. */
    void export(UserId user, PersonalDocuments documents);

    /**
     * Deletes the rows while the account and the profile still exist. Does nothing if the rows hold only the id of the
     * account, which identifies no person after the erasure. May be called again.
     *
     * @param address null if the profile was erased before
     */
    default void erase(UserId user, @Nullable EmailAddress address) {}
}
