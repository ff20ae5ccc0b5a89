package com.academy.course.accesscode;

import static com.academy.platform.test.EventContract.assertHonoured;

import com.academy.platform.domain.Ids;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublishedEventsTests {

    @Test
    void codeRedeemedHonoursItsContract() {
        assertHonoured(new CodeRedeemed(
                Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Instant.EPOCH));
    }
}
