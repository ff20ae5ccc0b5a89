/** The actions that this service records in the audit. */
@NullMarked
package com.academy.progress.audit;

import org.jspecify.annotations.NullMarked;
