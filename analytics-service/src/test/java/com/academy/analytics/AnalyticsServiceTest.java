package com.academy.analytics;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.ServiceTest;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The whole service with real servers around it. All that extend it share one context. */
@ServiceTest
@Import(FreshnessDocumentation.class)
@TestPropertySource(properties = "academy.live.heartbeat=1s")
public abstract class AnalyticsServiceTest {

    protected static final PublishersStub PUBLISHERS = new PublishersStub();

    protected final UUID organization = Ids.next();
    protected final UUID instructor = Ids.next();
    protected final UUID student = Ids.next();

    @Autowired
    protected Http http;

    @Autowired
    protected TestEvents events;

    @Autowired
    protected TestDatabase database;

    @Autowired
    private Resilience4JCircuitBreakerFactory circuits;

    @DynamicPropertySource
    static void publishers(DynamicPropertyRegistry properties) {
        properties.add("AUTH_SERVICE_URL", () -> PUBLISHERS.url("auth-service"));
        properties.add("COURSE_SERVICE_URL", () -> PUBLISHERS.url("course-service"));
        properties.add("PROGRESS_SERVICE_URL", () -> PUBLISHERS.url("progress-service"));
    }

    @AfterEach
    void calmDown() {
        PUBLISHERS.reset();
        circuits.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    protected Course aCourse(String title, int modules) {
        return new Course(organization, instructor, title, modules);
    }

    protected void tell(Fact... facts) {
        for (Fact fact : facts) {
            events.send(fact);
        }
    }

    protected Http asStudent() {
        return http.as(Tokens.student(student));
    }

    protected Http asInstructor() {
        return http.as(Tokens.instructor(instructor, organization));
    }

    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
