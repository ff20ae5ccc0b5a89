package com.academy.progress;

import static com.academy.progress.outline.OutlineFixtures.moduleOf;

import com.academy.platform.domain.Ids;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.Http;
import com.academy.platform.test.ServiceTest;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import com.academy.progress.enrollment.EnrollmentCopy;
import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.EnrollmentStatus;
import com.academy.progress.enrollment.KeepEnrollments;
import com.academy.progress.enrollment.StudentId;
import com.academy.progress.outline.KeepOutlines;
import com.academy.progress.outline.Outline;
import com.academy.progress.outline.PublishedOutline;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with a course-service that does as the test says. All that extend it share one context. */
@ServiceTest
public abstract class ProgressServiceTest {

    protected static final CourseServiceStub COURSE_SERVICE = new CourseServiceStub();

    protected static final Instant ENROLLED_AT = Instant.parse("2026-01-05T09:00:00Z");

    protected final UUID student = Ids.next();

    @Autowired
    protected Http http;

    @Autowired
    protected TestEvents events;

    @Autowired
    protected TestDatabase database;

    @Autowired
    private KeepOutlines keepOutlines;

    @Autowired
    private KeepEnrollments keepEnrollments;

    @Autowired
    private Resilience4JCircuitBreakerFactory circuits;

    @DynamicPropertySource
    static void courseService(DynamicPropertyRegistry properties) {
        properties.add("COURSE_SERVICE_URL", COURSE_SERVICE::url);
    }

    @BeforeEach
    void closeCircuits() {
        circuits.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @AfterEach
    void calmDown() {
        COURSE_SERVICE.reset();
    }

    /** As if its event had arrived. */
    protected Outline published(Outline outline) {
        Workers.run(Set.of(outline.organizationId()), () -> {
            keepOutlines.keep(List.of(new PublishedOutline(outline, outline.version() * 2L)));
            return outline;
        });
        return outline;
    }

    /** As if its event had arrived. */
    protected UUID enrolled(UUID student, Outline course) {
        return enrolled(student, course, EnrollmentStatus.ACTIVE);
    }

    protected UUID enrolled(UUID student, Outline course, EnrollmentStatus status) {
        UUID enrollment = Ids.next();
        Workers.run(Set.of(course.organizationId()), () -> {
            keepEnrollments.keep(List.of(new EnrollmentCopy(
                    course.organizationId(),
                    new EnrollmentId(enrollment),
                    new StudentId(student),
                    course.courseId(),
                    status,
                    ENROLLED_AT,
                    1)));
            return enrollment;
        });
        return enrollment;
    }

    protected Http asStudent() {
        return http.as(Tokens.student(student));
    }

    protected Http.Answer complete(UUID enrollment, Outline course, int module) {
        return asStudent()
                .post(
                        "/progress/mark-completed/{enrollment}/{module}",
                        null,
                        enrollment,
                        moduleOf(course, module).value());
    }
}
