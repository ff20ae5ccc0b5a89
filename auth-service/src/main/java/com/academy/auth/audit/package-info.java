/** The actions that this service records in the audit, and reports of attempts to impersonate. */
@NullMarked
package com.academy.auth.audit;

import org.jspecify.annotations.NullMarked;
