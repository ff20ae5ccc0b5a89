package com.academy.platform.test;

import com.academy.platform.event.AggregateRoot;
import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.SequencedEvent;
import java.util.List;
import java.util.Objects;
import org.springframework.test.util.ReflectionTestUtils;

/** The events of an aggregate since it was created or last saved. */
public final class Announcements {

    private Announcements() {}

    @SuppressWarnings("unchecked")
    public static List<DomainEvent> announcedBy(AggregateRoot<?> aggregate) {
        var unpublished = (List<SequencedEvent>) ReflectionTestUtils.getField(aggregate, "unpublished");
        return Objects.requireNonNull(unpublished).stream()
                .map(SequencedEvent::event)
                .toList();
    }
}
