package com.academy.course.authoring.web;

import com.academy.platform.text.LanguageTag;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A language that a course is written in, as in BCP 47, perhaps with its script and country: {@code en}, {@code pt-BR},
 * {@code zh-Hant}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CourseLanguage.Known.class)
@interface CourseLanguage {

    String message() default "must be a language tag such as en or pt-BR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Known implements ConstraintValidator<CourseLanguage, String> {

        private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed == null || find(typed).isPresent();
        }

        /** Of a tag that is valid. */
        static String canonical(String typed) {
            return find(typed).orElseThrow();
        }

        private static Optional<String> find(String typed) {
            return LanguageTag.canonical(typed).filter(tag -> FORM.matcher(tag).matches());
        }
    }
}
