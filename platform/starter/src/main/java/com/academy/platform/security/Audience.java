package com.academy.platform.security;

import com.academy.platform.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call an endpoint. Services use its short forms, such as {@link ForStudents}; an endpoint without is denied. */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audience {

    Role[] value() default {};

    /** Whether callers without a token are served, too. */
    boolean anonymous() default false;
}
