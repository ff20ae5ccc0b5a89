package com.academy.auth.audit;

import com.academy.platform.audit.AuditAction;

/** The actions that this service records. */
public enum Action implements AuditAction {
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
    PROFILE_READ,
    PROFILE_CHANGED,
    MEMBER_INVITED,
    INVITATION_REVOKED,
    INVITATION_ACCEPTED,
    USER_CREATED,
    PEOPLE_IMPORTED,
    IMPORT_CARRIED_OUT,
    PEOPLE_EXPORTED,
    EMAIL_VERIFIED,
    AVATAR_CHANGED,
    AVATAR_REMOVED,
    FILE_READ,
    FILE_CHANGED,
    PROGRESS_READ,
    DATA_EXPORTED,
    USER_ERASED,
    ORGANIZATION_CREATED,
    ORGANIZATION_CHANGED,
    SETTINGS_CHANGED,
    MAIL_TEMPLATE_CHANGED,
    PERSONAL_KEYS_ROTATED,
    /** A copied refresh token, a wrong service secret or a forged signature was presented. */
    IMPERSONATION_ATTEMPTED
}
