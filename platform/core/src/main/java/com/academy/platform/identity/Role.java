package com.academy.platform.identity;

/** What a caller is in the organisation of the token. */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    ORGANIZATION_ADMIN,
    ADMIN,

    /** Not a person: another service with work of its own. */
    SERVICE;

    /** May see an organisation's records, not only their own. */
    public boolean isStaff() {
        return this == INSTRUCTOR || this == ORGANIZATION_ADMIN || this == ADMIN;
    }

    public boolean isPerson() {
        return this != SERVICE;
    }
}
