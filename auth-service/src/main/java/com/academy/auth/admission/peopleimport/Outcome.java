package com.academy.auth.admission.peopleimport;

/** What comes of a row; of a dry run, what would. */
public enum Outcome {
    /** An account was made, and its owner asked to choose a password. */
    CREATED,

    /** The address has an account already: its owner was invited. */
    INVITED,

    /** Belongs to the organisation already. */
    MEMBER,

    /** Cannot be brought in as it stands; the row says why. */
    REFUSED
}
