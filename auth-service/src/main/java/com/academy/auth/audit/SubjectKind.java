package com.academy.auth.audit;

import com.academy.platform.audit.AuditSubject;

/** What an audit entry of this service is about, besides users, organisations and services. No constant is renamed. */
public enum SubjectKind implements AuditSubject.Kind {
    SETTINGS,
    MAIL_TEMPLATE,
    TOKEN,
    PERSONAL_KEYS
}
