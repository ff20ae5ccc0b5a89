package com.academy.platform.privacy;

import java.util.UUID;

/**
 * What this service holds on people. A service declares one bean of it; the platform then answers for it, hears of
 * erasures and gives the receipts.
 */
public interface PersonalData {

    /**
     * Writes everything held on the person. Part of a worker's transaction with the person as its key and as the user
     * for whom it works.
     */
    void export(UUID user, PersonalDocuments documents);

    /**
     * Erases what says who somebody is, and keeps the facts under an id that leads to nobody. Part of a worker's
     * transaction with the person as its key; may come again.
     */
    void erase(UUID user);
}
