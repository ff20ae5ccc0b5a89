package com.academy.course.accesscode.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plausible time: Java accepts times that PostgreSQL cannot store, and times far beyond any plan. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StorableInstant.InReach.class)
@interface StorableInstant {

    String message() default "must be a time between the years 2000 and 2200";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class InReach implements ConstraintValidator<StorableInstant, Instant> {

        private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || (time.isAfter(FIRST) && time.isBefore(LAST));
        }
    }
}
