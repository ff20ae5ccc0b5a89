package com.academy.course.authoring;

import static com.academy.platform.test.EventContract.assertHonoured;

import com.academy.platform.domain.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedEventsTests {

    @Test
    void coursePublishedHonoursItsContract() {
        assertHonoured(new CoursePublished(Ids.next(), Ids.next(), Ids.next(), "Title", Instant.EPOCH));
    }

    @Test
    void outlineChangedHonoursItsContract() {
        assertHonoured(new OutlineChanged(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "Title",
                1,
                Instant.EPOCH,
                List.of(new OutlineChanged.ModuleEntry(Ids.next(), 1, true, "Module"))));
    }

    @Test
    void courseArchivedHonoursItsContract() {
        assertHonoured(new CourseArchived(Ids.next(), Ids.next(), Instant.EPOCH));
    }
}
