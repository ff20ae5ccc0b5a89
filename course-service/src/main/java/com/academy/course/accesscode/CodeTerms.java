package com.academy.course.accesscode;

import com.academy.platform.error.RuleViolationException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long a code may be used.
 *
 * @param maxUses null for an unlimited code
 * @param expiresAt null for a code that never expires
 */
public record CodeTerms(
        AccessCodeType type,
        @Nullable Integer maxUses,
        @Nullable Instant expiresAt) {

    public CodeTerms {
        switch (type) {
            case SINGLE_USE -> {
                if (maxUses != null && maxUses != 1) {
                    throw new MaxUsesMismatchException("A single-use code is used once.");
                }
                maxUses = 1;
            }
            case MULTI_USE -> {
                if (maxUses == null) {
                    throw new MaxUsesMismatchException("A multi-use code says how often it may be used.");
                }
            }
            case UNLIMITED -> {
                if (maxUses != null) {
                    throw new MaxUsesMismatchException("An unlimited code has no number of uses.");
                }
            }
        }
    }

    static class MaxUsesMismatchException extends RuleViolationException {

        MaxUsesMismatchException(String message) {
            super("max-uses-mismatch", message);
        }
    }
}
