package com.academy.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A name fit for an address: lower-case letters a to z and digits in groups joined by single hyphens, at most
 * {@link #max} characters; {@code null} is valid. It does not look like an id, which has precedence where an address may
 * hold either.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SlugText.InForm.class)
public @interface SlugText {

    int max() default 100;

    String message() default
            "must be lower-case letters a to z and digits, in groups joined by hyphens, at most {max} characters, and no id";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class InForm implements ConstraintValidator<SlugText, CharSequence> {

        private int max;

        @Override
        public void initialize(SlugText constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || SlugForm.accepts(text, max);
        }
    }
}
