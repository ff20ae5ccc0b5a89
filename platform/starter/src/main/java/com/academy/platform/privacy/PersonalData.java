package com.academy.platform.privacy;

import java.util.UUID;

/**
 * What this service holds on people. A service declares one bean of it; the platform then answers requests for exports,
 * consumes erasures and publishes the receipts.
 */
public interface PersonalData {

    /**
     * Writes everything held on the person. Part of a worker's transaction with the person as its key and as its user.
     */
    void export(UUID user, PersonalDocuments documents);

    /**
     * Erases what identifies the person, and keeps the facts under an id without a user. Part of a worker's transaction
     * with the person as its key; may be called again.
     */
    void erase(UUID user);
}
