package com.academy.auth.people.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TotalsTests {

    private final UUID organization = Ids.next();
    private final UUID enrollment = Ids.next();
    private final UUID user = Ids.next();
    private final UUID course = Ids.next();

    @Test
    void takeTheNewestOfEachPublisherInWhateverOrder() {
        CourseLearned enrolled = CourseLearned.status(organization, enrollment, user, course, true, 1);
        CourseLearned withdrawn = CourseLearned.status(organization, enrollment, user, course, false, 2);
        CourseLearned three = learned(3, 10, 4);
        CourseLearned done = learned(10, 10, 12).courseDone();

        var together = new CourseLearned(organization, enrollment, user, course, false, 2, 10, 10, 12, true);
        assertThat(enrolled.and(withdrawn).and(three).and(done)).isEqualTo(together);
        assertThat(done.and(three).and(withdrawn).and(enrolled)).isEqualTo(together);
        assertThat(three.and(withdrawn).and(done).and(enrolled).and(three)).isEqualTo(together);
    }

    @Test
    void knowTheInstructorOfTheNewestFactAndThatArchivingIsFinal() {
        UUID ada = Ids.next();
        UUID grace = Ids.next();
        var published = new CourseTaught(organization, course, ada, 1, false);
        var changed = new CourseTaught(organization, course, grace, 3, false);
        var archived = new CourseTaught(organization, course, null, 2, true);

        var together = new CourseTaught(organization, course, grace, 3, true);
        assertThat(published.and(archived).and(changed)).isEqualTo(together);
        assertThat(changed.and(archived).and(published)).isEqualTo(together);
        assertThat(archived.and(changed).and(published)).isEqualTo(together);
    }

    private CourseLearned learned(int completed, int total, long sequence) {
        return CourseLearned.learning(organization, enrollment, user, course, completed, total, sequence);
    }
}
