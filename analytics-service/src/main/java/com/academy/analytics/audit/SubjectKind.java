package com.academy.analytics.audit;

import com.academy.platform.audit.AuditSubject;

/** What an audit entry of this service is about. No constant is renamed. */
public enum SubjectKind implements AuditSubject.Kind {
    COURSE,
    RECONCILIATION
}
