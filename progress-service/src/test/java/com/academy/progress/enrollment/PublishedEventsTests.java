package com.academy.progress.enrollment;

import static com.academy.platform.test.EventContract.assertHonoured;
import static com.academy.progress.enrollment.EnrollmentFixtures.MONDAY;
import static com.academy.progress.enrollment.EnrollmentFixtures.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishedEventsTests {

    private final UUID user = Ids.next();
    private final UUID enrollment = Ids.next();

    @Test
    void moduleStartedHonoursItsContract() {
        assertHonoured(new ModuleStarted(Ids.next(), user, enrollment, Ids.next(), Ids.next(), MONDAY));
    }

    @Test
    void moduleCompletedHonoursItsContract() {
        assertHonoured(aCompletion());
    }

    @Test
    void courseCompletedHonoursItsContract() {
        assertHonoured(new CourseCompleted(Ids.next(), user, enrollment, Ids.next(), 1, 10, 10, MONDAY));
    }

    @Test
    void factsOfAStudentKeepTheirOrderAndNameTheirEnrollment() {
        assertThat(aCompletion().key()).isEqualTo(user);
        assertThat(aCompletion().subject()).isEqualTo("enrollment/" + enrollment);
    }

    private ModuleCompleted aCompletion() {
        return new ModuleCompleted(Ids.next(), user, enrollment, Ids.next(), Ids.next(), 1, 7, 10, MONDAY, TUESDAY);
    }
}
