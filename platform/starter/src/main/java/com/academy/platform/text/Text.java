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
 * A text of at most {@link #max} UTF-16 units in a {@link TextForm}, with a visible character; {@code null} is valid. It
 * stands in place of {@code @Pattern} beside {@code @Size}: Bean Validation would run the expression on a text of any
 * length.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.InForm.class)
public @interface Text {

    int max();

    TextForm form() default TextForm.LINE;

    String message() default "is not a text of this form";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class InForm implements ConstraintValidator<Text, CharSequence> {

        private int max;
        private TextForm form = TextForm.LINE;

        @Override
        public void initialize(Text constraint) {
            max = constraint.max();
            form = constraint.form();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            var objection = form.objection(text, max);
            objection.ifPresent(it -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(it).addConstraintViolation();
            });
            return objection.isEmpty();
        }
    }
}
