package com.academy.progress.outline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.test.EventContract;
import com.academy.progress.outline.ArchivedCourse;
import com.academy.progress.outline.Outline;
import org.junit.jupiter.api.Test;

class ReceivedEventsTests {

    @Test
    void outlineChangedCarriesAWholeOutline() {
        Outline outline = EventContract.of(OutlineChanged.TYPE)
                .exampleAs(OutlineChanged.class)
                .published(3)
                .outline();

        assertThat(outline.organizationId()).isNotNull();
        assertThat(outline.courseId().value()).isNotNull();
        assertThat(outline.instructorId()).isNotNull();
        assertThat(outline.version()).isPositive();
        assertThat(outline.title()).isNotBlank();
        assertThat(outline.publishedAt()).isNotNull();
        assertThat(outline.modules()).isNotEmpty().allSatisfy(module -> {
            assertThat(module.id().value()).isNotNull();
            assertThat(module.title()).isNotBlank();
        });
        assertThat(outline.required()).isPositive();
    }

    @Test
    void courseArchivedSaysWhichAndWhen() {
        ArchivedCourse archived = EventContract.of(CourseArchived.TYPE)
                .exampleAs(CourseArchived.class)
                .archived(4);

        assertThat(archived.organizationId()).isNotNull();
        assertThat(archived.courseId().value()).isNotNull();
        assertThat(archived.archivedAt()).isNotNull();
    }
}
