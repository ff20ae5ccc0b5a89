package com.academy.progress.outline.messaging;

import com.academy.platform.event.inbox.EventSubscription;
import com.academy.progress.outline.KeepOutlines;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Handles outlines before the enrolments of the same batch, so that fewer enrolments lack their outline. */
@Component
@Order(1)
class OutlineListener implements Consumer<EventSubscription.Builder> {

    private final KeepOutlines keepOutlines;

    OutlineListener(KeepOutlines keepOutlines) {
        this.keepOutlines = keepOutlines;
    }

    @Override
    public void accept(EventSubscription.Builder courseEvents) {
        courseEvents
                .batch(
                        OutlineChanged.TYPE,
                        OutlineChanged.class,
                        told -> keepOutlines.keep(told.stream()
                                .map(it -> it.event().published(it.sequence()))
                                .toList()))
                .batch(
                        CourseArchived.TYPE,
                        CourseArchived.class,
                        told -> keepOutlines.archive(told.stream()
                                .map(it -> it.event().archived(it.sequence()))
                                .toList()));
    }
}
