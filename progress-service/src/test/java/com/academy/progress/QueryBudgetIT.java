package com.academy.progress;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.test.CountedStatements;
import com.academy.progress.outline.Outline;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done most must ask the database least. Counted on the wire, begin and commit included. */
class QueryBudgetIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(10);
    private UUID enrollment;

    @BeforeEach
    void warmUp() {
        enrollment = enrolled(student, published(course));
        complete(enrollment, course, 0).expect(200);
    }

    @Test
    void completingAModuleTakesSixStatements() {
        // begin, name the caller, lock and read, save, publish, commit
        assertThat(CountedStatements.during(
                        () -> complete(enrollment, course, 1).expect(200)))
                .isEqualTo(6);
    }

    @Test
    void completingTheLastModuleTakesNoMore() {
        for (int i = 1; i < 9; i++) {
            complete(enrollment, course, i).expect(200);
        }

        assertThat(CountedStatements.during(
                        () -> complete(enrollment, course, 9).expect(200)))
                .isEqualTo(6);
    }

    @Test
    void completingAModuleAgainTakesFour() {
        assertThat(CountedStatements.during(
                        () -> complete(enrollment, course, 0).expect(200)))
                .isEqualTo(4);
    }

    @Test
    void readingTheProgressInACourseTakesFour() {
        assertThat(CountedStatements.during(() -> asStudent()
                        .get("/progress/course/{enrollment}", enrollment)
                        .expect(200)))
                .isEqualTo(4);
    }
}
