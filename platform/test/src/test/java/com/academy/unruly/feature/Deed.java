package com.academy.unruly.feature;

import com.academy.platform.audit.AuditAction;

/** An action that could be made up at run time. */
record Deed(String name) implements AuditAction {}
