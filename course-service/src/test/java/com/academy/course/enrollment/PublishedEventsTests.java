package com.academy.course.enrollment;

import static com.academy.platform.test.EventContract.assertHonoured;

import com.academy.platform.domain.Ids;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublishedEventsTests {

    @Test
    void studentEnrolledHonoursItsContract() {
        assertHonoured(new StudentEnrolled(Ids.next(), Ids.next(), Ids.next(), Ids.next(), 1, Instant.EPOCH));
    }

    @Test
    void studentWithdrawnHonoursItsContract() {
        assertHonoured(new StudentWithdrawn(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Instant.EPOCH));
    }
}
