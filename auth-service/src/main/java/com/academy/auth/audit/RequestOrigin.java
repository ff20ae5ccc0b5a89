package com.academy.auth.audit;

import java.util.Optional;

/** Where the request at hand comes from. */
public interface RequestOrigin {

    /** Empty in background work. */
    Optional<Origin> current();

    /**
     * @param address the network address
     * @param device as it introduces itself; empty if it does not
     */
    record Origin(String address, String device) {

        @Override
        public String toString() {
            return "Origin[hidden]";
        }
    }
}
