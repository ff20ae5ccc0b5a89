package com.academy.auth.people.file.messaging;

import com.academy.auth.people.file.KeepTotals;
import com.academy.platform.event.inbox.EventSubscription;
import com.academy.platform.event.inbox.Received;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Totals of files follow the events of courses and of progress; both kinds may come in any order. */
@Configuration(proxyBeanMethods = false)
class FileSubscription {

    @Bean
    EventSubscription fileEvents(KeepTotals totals) {
        return EventSubscription.named("auth-service-files")
                .topics("course-events", "progress-events")
                .batch(CourseTold.PUBLISHED, CourseTold.class, it -> totals.keepCourses(all(it, CourseTold::taught)))
                .batch(CourseTold.OUTLINE, CourseTold.class, it -> totals.keepCourses(all(it, CourseTold::taught)))
                .batch(CourseTold.ARCHIVED, CourseTold.class, it -> totals.keepCourses(all(it, CourseTold::archived)))
                .batch(
                        EnrollmentTold.ENROLLED,
                        EnrollmentTold.class,
                        it -> totals.keepLearning(all(it, EnrollmentTold::enrolled)))
                .batch(
                        EnrollmentTold.WITHDRAWN,
                        EnrollmentTold.class,
                        it -> totals.keepLearning(all(it, EnrollmentTold::withdrawn)))
                .batch(
                        LearningTold.MODULE_COMPLETED,
                        LearningTold.class,
                        it -> totals.keepLearning(all(it, LearningTold::learned)))
                .batch(
                        LearningTold.COURSE_COMPLETED,
                        LearningTold.class,
                        it -> totals.keepLearning(all(it, LearningTold::courseDone)))
                .build();
    }

    private static <T, R> List<R> all(List<Received<T>> told, Function<Received<T>, R> meaning) {
        return told.stream().map(meaning).toList();
    }
}
