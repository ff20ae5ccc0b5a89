package com.academy.progress.enrollment.messaging;

import com.academy.platform.event.inbox.EventSubscription;
import com.academy.progress.enrollment.KeepEnrollments;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(2)
class EnrollmentListener implements Consumer<EventSubscription.Builder> {

    private final KeepEnrollments keepEnrollments;

    EnrollmentListener(KeepEnrollments keepEnrollments) {
        this.keepEnrollments = keepEnrollments;
    }

    @Override
    public void accept(EventSubscription.Builder courseEvents) {
        courseEvents
                .batch(
                        StudentEnrolled.TYPE,
                        StudentEnrolled.class,
                        told -> keepEnrollments.keep(told.stream()
                                .map(it -> it.event().copy(it.sequence()))
                                .toList()))
                .batch(
                        StudentWithdrawn.TYPE,
                        StudentWithdrawn.class,
                        told -> keepEnrollments.keep(told.stream()
                                .map(it -> it.event().copy(it.sequence()))
                                .toList()));
    }
}
