package com.academy.analytics.audit;

import com.academy.platform.audit.AuditAction;

/** The actions that this service records. */
public enum Action implements AuditAction {
    COURSE_FIGURES_READ,
    RECONCILIATION_READ
}
