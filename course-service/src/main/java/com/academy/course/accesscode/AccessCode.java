package com.academy.course.accesscode;

import com.academy.course.catalog.CourseId;
import com.academy.platform.error.ConflictException;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.event.AggregateRoot;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Gives students who know it a seat in a course. Created in batches, by {@link GenerateCodes}.
 *
 * <p>Only changed columns are updated: students may count a use, and the database lets them change nothing else.
 */
@Entity
@DynamicUpdate
class AccessCode extends AggregateRoot<AccessCodeId> {

    @EmbeddedId
    private AccessCodeId id;

    @Column(updatable = false)
    private UUID organizationId;

    @Embedded
    private CourseId courseId;

    @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AccessCodeType type;

    private @Nullable Integer maxUses;
    private int uses;
    private boolean active;
    private @Nullable Instant expiresAt;

    protected AccessCode() {}

    AccessCode(AccessCodeId id, Code code, UUID organizationId, CourseId course, CodeTerms terms) {
        this.id = id;
        this.code = code.value();
        this.organizationId = organizationId;
        this.courseId = course;
        this.type = terms.type();
        this.maxUses = terms.maxUses();
        this.expiresAt = terms.expiresAt();
        this.active = true;
    }

    /** Refuses a code that is inactive or has expired. */
    void requireValid(Instant now) {
        if (!active) {
            throw new CodeInactiveException();
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            throw new CodeExpiredException();
        }
    }

    void use() {
        if (maxUses != null && uses >= maxUses) {
            throw new CodeUsedUpException();
        }
        uses++;
    }

    void agree(CodeTerms terms, Instant now) {
        if (terms.expiresAt() != null
                && !terms.expiresAt().equals(expiresAt)
                && !terms.expiresAt().isAfter(now)) {
            throw new ExpiryInThePastException();
        }
        if (terms.maxUses() != null && terms.maxUses() < uses) {
            throw new CodeTerms.MaxUsesMismatchException("It has been used %d times already.".formatted(uses));
        }
        maxUses = terms.maxUses();
        expiresAt = terms.expiresAt();
    }

    /** Deactivating an inactive code changes nothing. */
    boolean deactivate() {
        boolean wasActive = active;
        active = false;
        return wasActive;
    }

    CodeTerms terms() {
        return new CodeTerms(type, maxUses, expiresAt);
    }

    @Override
    public AccessCodeId id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    CourseId courseId() {
        return courseId;
    }

    int uses() {
        return uses;
    }

    static class AccessCodeNotFoundException extends NotFoundException {

        AccessCodeNotFoundException() {
            super("access-code-not-found", "There is no such access code.");
        }
    }

    static class CodeExpiredException extends RuleViolationException {

        CodeExpiredException() {
            super("access-code-expired", "This access code has expired.");
        }
    }

    static class CodeInactiveException extends RuleViolationException {

        CodeInactiveException() {
            super("access-code-inactive", "This access code was withdrawn.");
        }
    }

    static class CodeUsedUpException extends ConflictException {

        CodeUsedUpException() {
            super("access-code-used-up", "This access code has been used as often as it may be.");
        }
    }

    static class ExpiryInThePastException extends RuleViolationException {

        ExpiryInThePastException() {
            super("expiry-in-the-past", "A code expires in the future.");
        }
    }
}
