package com.academy.platform.audit;

/**
 * An action that is recorded. Each service has an enum of its own. Entries are kept for ten years: no constant is
 * renamed or gets another meaning.
 */
public interface AuditAction {

    String name();
}
