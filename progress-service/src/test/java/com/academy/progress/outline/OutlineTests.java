package com.academy.progress.outline;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.module;
import static com.academy.progress.outline.OutlineFixtures.moduleOf;
import static com.academy.progress.outline.OutlineFixtures.outline;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineTests {

    private final Outline.Module optional = module(1, false);
    private final Outline.Module second = module(2, true);
    private final Outline.Module third = module(3, true);
    private final Outline course = outline(Ids.next(), new CourseId(Ids.next()), 1, List.of(third, optional, second));

    @Test
    void knowsItsModulesInTheOrderOfTheCourse() {
        assertThat(course.modules()).containsExactly(optional, second, third);
    }

    @Test
    void countsOnlyWhatIsRequired() {
        assertThat(course.required()).isEqualTo(2);
        assertThat(course.requiredAmong(Set.of(optional.id(), third.id()))).isEqualTo(1);
    }

    @Test
    void countsNothingThatIsNotItsOwn() {
        assertThat(course.requiredAmong(Set.of(new ModuleId(Ids.next())))).isZero();
    }

    @Test
    void continuesWithTheFirstRequiredModuleThatIsOpen() {
        assertThat(course.nextAfter(Set.of())).isEqualTo(second.id());
        assertThat(course.nextAfter(Set.of(second.id()))).isEqualTo(third.id());
    }

    @Test
    void continuesWithWhatIsOptionalOnceAllElseIsDone() {
        assertThat(course.nextAfter(Set.of(second.id(), third.id()))).isEqualTo(optional.id());
    }

    @Test
    void endsWhereAllIsDone() {
        Outline small = aCourseOf(1);

        assertThat(small.nextAfter(Set.of(moduleOf(small, 0)))).isNull();
    }
}
