package com.academy.platform.event;

import org.springframework.util.Assert;

public final class EventTypes {

    private static final ClassValue<EventType> TYPES = new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> event) {
            EventType type = event.getAnnotation(EventType.class);
            Assert.state(type != null, () -> "%s has no @EventType".formatted(event.getName()));
            return type;
        }
    };

    private EventTypes() {}

    public static EventType of(Class<?> event) {
        return TYPES.get(event);
    }
}
