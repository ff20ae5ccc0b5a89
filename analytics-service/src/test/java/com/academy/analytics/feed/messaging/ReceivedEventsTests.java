package com.academy.analytics.feed.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.test.EventContract;
import org.junit.jupiter.api.Test;

/** Our reading of what the others promise. */
class ReceivedEventsTests {

    @Test
    void readsAnOutline() {
        var outline = EventContract.of(OutlineChanged.TYPE).exampleAs(OutlineChanged.class);

        assertThat(outline).hasNoNullFieldsOrProperties();
        assertThat(outline.version()).isPositive();
        assertThat(outline.modules()).isNotEmpty().allSatisfy(module -> {
            assertThat(module).hasNoNullFieldsOrProperties();
            assertThat(module.position()).isNotNegative();
        });
    }

    @Test
    void readsAnArchivedCourse() {
        assertThat(EventContract.of(CourseArchived.TYPE).exampleAs(CourseArchived.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void readsAnEnrolment() {
        assertThat(EventContract.of(StudentEnrolled.TYPE).exampleAs(StudentEnrolled.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void readsAWithdrawal() {
        assertThat(EventContract.of(StudentWithdrawn.TYPE).exampleAs(StudentWithdrawn.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void readsAStartedModule() {
        assertThat(EventContract.of(ModuleStarted.TYPE).exampleAs(ModuleStarted.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void readsACompletedModule() {
        var completed = EventContract.of(ModuleCompleted.TYPE).exampleAs(ModuleCompleted.class);

        assertThat(completed).hasNoNullFieldsOrProperties();
        assertThat(completed.outlineVersion()).isPositive();
        assertThat(completed.completed()).isPositive().isLessThanOrEqualTo(completed.total());
    }

    @Test
    void readsACompletedCourse() {
        var completed = EventContract.of(CourseCompleted.TYPE).exampleAs(CourseCompleted.class);

        assertThat(completed).hasNoNullFieldsOrProperties();
        assertThat(completed.completed()).isEqualTo(completed.total());
    }

    @Test
    void readsAProfile() {
        assertThat(EventContract.of(ProfileChanged.TYPE).exampleAs(ProfileChanged.class))
                .hasNoNullFieldsOrProperties();
    }
}
