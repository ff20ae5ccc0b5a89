package com.academy.auth.audit;

/** What is worth a record. Names are read by others for ten years: none is renamed or used for something else. */
public enum Action {
    SIGNED_IN,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    UNLOCKED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    PASSWORD_CHANGED,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_RENEWED,
    ROLE_CHANGED,
    STATUS_CHANGED,
    EMAIL_CHANGED,
    PROFILE_CHANGED,
    MEMBER_INVITED,
    USER_ERASED,
    SETTINGS_CHANGED,
    MAIL_TEMPLATE_CHANGED,
    /** Somebody presented what only another could have: a copied token, a wrong service secret, a forged signature. */
    IMPERSONATION_ATTEMPTED
}
