package com.academy.platform.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the contract an event honours: {@code contracts/events/<value>.json}. Never reused, never renamed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** {@code <subject>.<past-tense verb>.v<major>}. */
    String value();

    /** The topic, if it is not the service's own. */
    String topic() default "";
}
