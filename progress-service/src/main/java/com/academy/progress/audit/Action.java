package com.academy.progress.audit;

import com.academy.platform.audit.AuditAction;

/** The actions that this service records. */
public enum Action implements AuditAction {
    PROGRESS_READ
}
