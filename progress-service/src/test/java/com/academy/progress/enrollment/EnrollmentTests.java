package com.academy.progress.enrollment;

import static com.academy.progress.enrollment.EnrollmentFixtures.MONDAY;
import static com.academy.progress.enrollment.EnrollmentFixtures.SUNDAY;
import static com.academy.progress.enrollment.EnrollmentFixtures.TUESDAY;
import static com.academy.progress.enrollment.EnrollmentFixtures.again;
import static com.academy.progress.enrollment.EnrollmentFixtures.anEnrollmentIn;
import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.module;
import static com.academy.progress.outline.OutlineFixtures.moduleOf;
import static com.academy.progress.outline.OutlineFixtures.nextVersion;
import static com.academy.progress.outline.OutlineFixtures.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.platform.domain.Ids;
import com.academy.platform.event.SequencedEvent;
import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrollmentTests {

    private final Outline course = aCourseOf(3);
    private final Enrollment enrollment = anEnrollmentIn(course);

    @Test
    void beginsAtNothing() {
        assertThat(enrollment.progress()).isEqualTo(new Progress(0, 3, 0));
        assertThat(enrollment.isChanged()).isFalse();
    }

    @Test
    void advancesWithEveryModule() {
        complete(0);

        assertThat(enrollment.progress()).isEqualTo(new Progress(1, 3, 33));
        assertThat(enrollment.announced())
                .singleElement()
                .isEqualTo(new SequencedEvent(moduleCompleted(0, 1, MONDAY), 1));
    }

    @Test
    void countsAModuleOnceHoweverOftenItIsCompleted() {
        ModuleRecord first = complete(0);
        ModuleRecord second = enrollment.update(moduleOf(course, 0), ModuleUpdate.COMPLETED, TUESDAY);

        assertThat(second).isEqualTo(first);
        assertThat(enrollment.progress().completed()).isEqualTo(1);
        assertThat(enrollment.announced()).hasSize(1);
    }

    @Test
    void completesTheCourseWithItsLastModuleAndSaysSoOnce() {
        complete(2);
        complete(0);
        assertThat(enrollment.courseCompletedAt()).isNull();

        complete(1);
        complete(1);

        assertThat(enrollment.courseCompletedAt()).isEqualTo(MONDAY);
        assertThat(enrollment.announced())
                .extracting(it -> it.event().getClass().getSimpleName())
                .containsExactly("ModuleCompleted", "ModuleCompleted", "ModuleCompleted", "CourseCompleted");
        assertThat(enrollment.announced()).extracting(SequencedEvent::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void refusesAModuleOfAnotherCourse() {
        assertThatExceptionOfType(Enrollment.ModuleNotInCourseException.class)
                .isThrownBy(() -> enrollment.update(new ModuleId(Ids.next()), ModuleUpdate.COMPLETED, MONDAY));
        assertThat(enrollment.isChanged()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "EXPIRED"})
    void changesNothingForAStudentWhoIsNotEnrolled(EnrollmentStatus status) {
        Enrollment over = anEnrollmentIn(course, status);

        assertThatExceptionOfType(Enrollment.EnrollmentNotActiveException.class)
                .isThrownBy(() -> over.update(moduleOf(course, 0), ModuleUpdate.COMPLETED, MONDAY));
        assertThatExceptionOfType(Enrollment.EnrollmentNotActiveException.class)
                .isThrownBy(() -> over.start(moduleOf(course, 0), MONDAY));
    }

    @Test
    void letsThoseGoOnWhoHaveCompletedTheCourse() {
        Enrollment done = anEnrollmentIn(course, EnrollmentStatus.COMPLETED);

        assertThat(done.start(moduleOf(course, 0), MONDAY).startedAt()).isEqualTo(MONDAY);
    }

    @Test
    void isCompletedOnceByAnOutlineThatAsksForLess() {
        complete(0);
        complete(1);
        Outline shorter = nextVersion(
                course, List.of(course.modules().get(0), course.modules().get(1)));
        Enrollment later = again(enrollment, shorter, Set.of(moduleOf(course, 0), moduleOf(course, 1)), List.of());

        later.countAnew(TUESDAY);
        later.countAnew(TUESDAY);

        assertThat(later.courseCompletedAt()).isEqualTo(TUESDAY);
        assertThat(later.courseCompletedVersion()).isEqualTo(shorter.version());
        assertThat(later.announced())
                .singleElement()
                .isEqualTo(new SequencedEvent(
                        new CourseCompleted(
                                later.key().organizationId(),
                                later.key().studentId().value(),
                                later.key().id().value(),
                                later.key().courseId().value(),
                                shorter.version(),
                                2,
                                2,
                                TUESDAY),
                        enrollment.sequence() + 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "EXPIRED"})
    void isNotCompletedByAnOutlineForAStudentWhoIsNotEnrolled(EnrollmentStatus status) {
        Outline one = aCourseOf(1);
        Enrollment over = new Enrollment(enrollment.key(), status, MONDAY, one, 1, null, 1, 1, List.of());

        over.countAnew(TUESDAY);

        assertThat(over.courseCompletedAt()).isNull();
        assertThat(over.announced()).isEmpty();
    }

    @Test
    void doesNotCountWhatIsOptional() {
        Outline.Module optional = module(2, false);
        Outline mixed = outline(Ids.next(), new CourseId(Ids.next()), 1, List.of(module(1, true), optional));
        Enrollment one = anEnrollmentIn(mixed);

        one.update(optional.id(), ModuleUpdate.COMPLETED, MONDAY);

        assertThat(one.progress()).isEqualTo(new Progress(0, 1, 0));
        assertThat(one.announced()).hasSize(1);
        assertThat(one.courseCompletedAt()).isNull();
    }

    @Test
    void isNeverCompleteWhereNothingIsRequired() {
        Outline.Module optional = module(1, false);
        Enrollment one = anEnrollmentIn(outline(Ids.next(), new CourseId(Ids.next()), 1, List.of(optional)));

        one.update(optional.id(), ModuleUpdate.COMPLETED, MONDAY);

        assertThat(one.progress()).isEqualTo(new Progress(0, 0, 0));
        assertThat(one.courseCompletedAt()).isNull();
    }

    @Nested
    class Starting {

        @Test
        void beginsARecordAndSaysSo() {
            ModuleRecord record = enrollment.start(moduleOf(course, 0), MONDAY);

            assertThat(record.startedAt()).isEqualTo(MONDAY);
            assertThat(record.isCompleted()).isFalse();
            assertThat(enrollment.announced())
                    .singleElement()
                    .extracting(SequencedEvent::event)
                    .isInstanceOf(ModuleStarted.class);
            assertThat(enrollment.progress().completed()).isZero();
        }

        @Test
        void namesTheRecordThereIsAlready() {
            ModuleRecord record = enrollment.start(moduleOf(course, 0), MONDAY);

            assertThatExceptionOfType(ModuleRecord.ModuleAlreadyStartedException.class)
                    .isThrownBy(() -> enrollment.start(moduleOf(course, 0), TUESDAY))
                    .satisfies(refusal -> assertThat(refusal.members()).containsEntry("progressId", record.id()));
        }

        @Test
        void isNotAnnouncedForAModuleThatIsCompletedAtOnce() {
            ModuleRecord record = complete(0);

            assertThat(record.startedAt()).isNull();
            assertThat(enrollment.announced())
                    .extracting(SequencedEvent::event)
                    .noneMatch(ModuleStarted.class::isInstance);
        }
    }

    @Nested
    class Updating {

        @Test
        void keepsTheGreatestTotalOfTime() {
            spend(600);
            spend(90);

            assertThat(enrollment.changedRecords())
                    .singleElement()
                    .extracting(ModuleRecord::timeSpentSeconds)
                    .isEqualTo(600);
        }

        @Test
        void takesAllThatIsSaidAtOnce() {
            ModuleRecord record =
                    enrollment.update(moduleOf(course, 0), new ModuleUpdate(true, true, null, 60), MONDAY);

            assertThat(record).isEqualTo(new ModuleRecord(record.id(), moduleOf(course, 0), MONDAY, MONDAY, 60));
            assertThat(enrollment.announced()).hasSize(2);
        }

        @Test
        void refusesToTakeBackWhatWasDone() {
            assertThatExceptionOfType(ModuleUpdate.UndoneProgressException.class)
                    .isThrownBy(() -> new ModuleUpdate(null, false, null, null));
            assertThatExceptionOfType(ModuleUpdate.UndoneProgressException.class)
                    .isThrownBy(() -> new ModuleUpdate(false, null, null, null));
        }

        @Test
        void believesAClientThatWasOffline() {
            ModuleRecord record = completeAt(MONDAY.plusSeconds(60), TUESDAY);

            assertThat(record.completedAt()).isEqualTo(MONDAY.plusSeconds(60));
            assertThat(enrollment.announced())
                    .singleElement()
                    .extracting(SequencedEvent::event)
                    .isEqualTo(moduleCompleted(0, 1, MONDAY.plusSeconds(60), TUESDAY));
        }

        @Test
        void refusesATimeInTheFutureOrBeforeTheEnrollment() {
            assertThatExceptionOfType(Enrollment.ImpossibleCompletionException.class)
                    .isThrownBy(() -> completeAt(TUESDAY, MONDAY));
            assertThatExceptionOfType(Enrollment.ImpossibleCompletionException.class)
                    .isThrownBy(() -> completeAt(SUNDAY, MONDAY));
            assertThat(enrollment.isChanged()).isFalse();
        }

        @Test
        void completesNothingBeforeItWasBegun() {
            enrollment.start(moduleOf(course, 0), TUESDAY);

            assertThat(completeAt(MONDAY, TUESDAY).completedAt()).isEqualTo(TUESDAY);
        }

        private void spend(int seconds) {
            enrollment.update(moduleOf(course, 0), new ModuleUpdate(null, null, null, seconds), MONDAY);
        }

        private ModuleRecord completeAt(Instant at, Instant now) {
            return enrollment.update(moduleOf(course, 0), new ModuleUpdate(null, true, at, null), now);
        }
    }

    @Nested
    class WithANewOutline {

        @Test
        void keepsACompletedCourseCompleted() {
            complete(0);
            complete(1);
            complete(2);
            Outline longer = nextVersion(course, List.of(course.modules().getFirst(), module(9, true)));

            Enrollment later = again(enrollment, longer, Set.of(moduleOf(course, 0)), List.of());
            later.update(moduleOf(longer, 1), ModuleUpdate.COMPLETED, TUESDAY);

            assertThat(later.progress()).isEqualTo(new Progress(2, 2, 100));
            assertThat(later.courseCompletedAt()).isEqualTo(MONDAY);
            assertThat(later.courseCompletion().outlineVersion()).isEqualTo(1);
            assertThat(later.announced())
                    .extracting(SequencedEvent::event)
                    .noneMatch(CourseCompleted.class::isInstance);
        }

        @Test
        void namesItInItsFacts() {
            complete(0);
            Outline longer =
                    nextVersion(course, List.of(course.modules().getFirst(), module(8, true), module(9, true)));

            Enrollment later = again(enrollment, longer, Set.of(moduleOf(course, 0)), List.of());
            later.update(moduleOf(longer, 1), ModuleUpdate.COMPLETED, TUESDAY);

            assertThat(later.announced()).singleElement().satisfies(it -> {
                assertThat(it.sequence()).isEqualTo(2);
                assertThat((ModuleCompleted) it.event())
                        .returns(2, ModuleCompleted::outlineVersion)
                        .returns(2, ModuleCompleted::completed)
                        .returns(3, ModuleCompleted::total);
            });
        }

        @Test
        void completesTheCourseOfAStudentWhoHasDoneAllThatIsLeft() {
            ModuleRecord done = complete(0);
            Outline shorter = nextVersion(course, List.of(course.modules().getFirst()));

            Enrollment later = again(enrollment, shorter, Set.of(done.moduleId()), List.of(done));
            later.update(done.moduleId(), ModuleUpdate.COMPLETED, TUESDAY);

            assertThat(later.announced())
                    .singleElement()
                    .extracting(SequencedEvent::event)
                    .isInstanceOf(CourseCompleted.class);
        }

        @Test
        void answersARepeatForAModuleThatIsNoLongerPartOfIt() {
            ModuleRecord done = complete(0);
            Outline without = nextVersion(course, List.of(module(1, true)));

            Enrollment later = again(enrollment, without, Set.of(done.moduleId()), List.of(done));

            assertThat(later.update(done.moduleId(), ModuleUpdate.COMPLETED, TUESDAY))
                    .isEqualTo(done);
            assertThat(later.progress()).isEqualTo(new Progress(0, 1, 0));
            assertThat(later.isChanged()).isFalse();
        }
    }

    private ModuleRecord complete(int index) {
        return enrollment.update(moduleOf(course, index), ModuleUpdate.COMPLETED, MONDAY);
    }

    private ModuleCompleted moduleCompleted(int index, int completed, Instant at) {
        return moduleCompleted(index, completed, at, at);
    }

    private ModuleCompleted moduleCompleted(int index, int completed, Instant at, Instant recordedAt) {
        Enrollment.Key key = enrollment.key();
        return new ModuleCompleted(
                key.organizationId(),
                key.studentId().value(),
                key.id().value(),
                key.courseId().value(),
                moduleOf(course, index).value(),
                1,
                completed,
                3,
                at,
                recordedAt);
    }
}
