/** The actions that this service records in the audit, and what they are done to. */
@NullMarked
package com.academy.analytics.audit;

import org.jspecify.annotations.NullMarked;
