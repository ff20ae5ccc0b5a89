package com.academy.journeys.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.journeys.client.Answers.CourseRow;
import com.academy.journeys.client.Answers.OverallFigures;
import com.academy.journeys.client.Answers.StudentDashboard;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

    private final UUID enrollment = UUID.randomUUID();
    private final Arrivals arrivals = new Arrivals();

    @Test
    void knowTheFirstFrameThatShowedACount() {
        arrivals.frame(dashboard(3), 1000);
        arrivals.frame(dashboard(3), 2000);

        assertThat(arrivals.of(enrollment, 3)).hasValue(1000);
    }

    @Test
    void takeAFrameThatCarriesSeveralCompletionsForEachOfThem() {
        arrivals.frame(dashboard(1), 1000);
        arrivals.frame(dashboard(4), 2000);

        assertThat(arrivals.of(enrollment, 2)).hasValue(2000);
        assertThat(arrivals.of(enrollment, 4)).hasValue(2000);
    }

    @Test
    void areEmptyUntilTheCountIsReached() {
        arrivals.frame(dashboard(1), 1000);

        assertThat(arrivals.of(enrollment, 2)).isEmpty();
        assertThat(arrivals.of(UUID.randomUUID(), 0)).isEmpty();
    }

    private StudentDashboard dashboard(int completed) {
        CourseRow course = new CourseRow(enrollment, UUID.randomUUID(), "Course", completed, 10, completed * 10);
        return new StudentDashboard(1, new OverallFigures(1, 10, completed, completed * 10), List.of(course));
    }
}
