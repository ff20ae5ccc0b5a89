package com.academy.course.authoring;

import static com.academy.platform.test.Announcements.announcedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.academy.course.Slug;
import com.academy.course.catalog.CourseOwner;
import com.academy.course.catalog.CourseStatus;
import com.academy.course.catalog.LessonId;
import com.academy.course.catalog.LessonType;
import com.academy.course.catalog.Level;
import com.academy.course.catalog.ModuleId;
import com.academy.course.catalog.Outline;
import com.academy.course.catalog.Outline.OutlineLesson;
import com.academy.course.catalog.Outline.OutlineModule;
import com.academy.platform.domain.Ids;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTests {

    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    private final Course course = new Course(
            Course.nextId(),
            new CourseOwner(Ids.next(), Ids.next()),
            new Slug("a-course"),
            someDetails("A course", null, null),
            MONDAY);

    @Test
    void namesWhatIsMissingBeforeItCanBePublished() {
        assertThatExceptionOfType(Course.CourseNotPublishableException.class)
                .isThrownBy(() -> course.publish(Optional.empty(), MONDAY))
                .satisfies(
                        refusal -> assertThat(refusal.members().get("missing")).isEqualTo(List.of("module", "lesson")));

        addModule("Empty");

        assertThatExceptionOfType(Course.CourseNotPublishableException.class)
                .isThrownBy(() -> course.publish(Optional.empty(), MONDAY))
                .satisfies(
                        refusal -> assertThat(refusal.members().get("missing")).isEqualTo(List.of("lesson")));
    }

    @Test
    void tellsFirstThatItIsPublishedThenItsOutline() {
        addLesson(addModule("One"));

        Outline outline = course.publish(Optional.empty(), TUESDAY);

        assertThat(course.status()).isEqualTo(CourseStatus.PUBLISHED);
        assertThat(announcedBy(course)).hasExactlyElementsOfTypes(CoursePublished.class, OutlineChanged.class);
        assertThat(outline)
                .returns(1, Outline::version)
                .returns(2L, Outline::sequence)
                .returns(TUESDAY, Outline::publishedAt);
    }

    @Test
    void makesNoNewVersionOfWhatIsPublicAlready() {
        addLesson(addModule("One"));
        Outline first = course.publish(Optional.empty(), MONDAY);

        Outline second = course.publish(Optional.of(first), TUESDAY);

        assertThat(second).isEqualTo(first);
        assertThat(course.outlineVersion()).isEqualTo(1);
        assertThat(announcedBy(course)).hasSize(2);
    }

    @Test
    void makesANewVersionOfWhateverAReaderWouldNotice() {
        ModuleId module = addModule("One");
        LessonId lesson = addLesson(module);
        Outline outline = course.publish(Optional.empty(), MONDAY);

        course.reviseModuleOf(lesson, MONDAY).lesson(lesson).describe(new LessonDetails("Other", true, true, null));
        outline = course.publish(Optional.of(outline), TUESDAY);
        assertThat(outline.version()).isEqualTo(2);

        course.revise(module, MONDAY).describe(new ModuleDetails("Other", null, false));
        outline = course.publish(Optional.of(outline), TUESDAY);
        assertThat(outline.version()).isEqualTo(3);

        course.describe(someDetails("Other", null, null), MONDAY);
        outline = course.publish(Optional.of(outline), TUESDAY);
        assertThat(outline.version()).isEqualTo(4);

        assertThat(course.sequence()).isEqualTo(5).isEqualTo(outline.sequence());
    }

    @Test
    void numbersItsPartsWithoutGaps() {
        ModuleId one = addModule("One");
        ModuleId two = addModule("Two");
        ModuleId three = addModule("Three");
        LessonId first = addLesson(three);
        LessonId second = addLesson(three);

        course.removeModule(one, MONDAY);
        course.orderModules(List.of(three, two), MONDAY);
        course.revise(three, MONDAY).orderLessons(List.of(second, first));

        Outline outline = course.publish(Optional.empty(), MONDAY);
        assertThat(outline.modules())
                .extracting(OutlineModule::moduleId, OutlineModule::position)
                .containsExactly(tuple(three.value(), 1), tuple(two.value(), 2));
        assertThat(outline.modules().getFirst().lessons())
                .extracting(OutlineLesson::lessonId)
                .containsExactly(second.value(), first.value());
    }

    @Test
    void takesAnOrderOnlyOfExactlyItsModules() {
        ModuleId one = addModule("One");
        ModuleId two = addModule("Two");

        for (List<ModuleId> wrong : List.of(
                List.<ModuleId>of(),
                List.of(one),
                List.of(one, one),
                List.of(one, two, two),
                List.of(one, two, new ModuleId(Ids.next())),
                List.of(one, new ModuleId(Ids.next())))) {
            assertThatExceptionOfType(Order.OrderIncompleteException.class)
                    .isThrownBy(() -> course.orderModules(wrong, MONDAY));
        }
    }

    @Test
    void isArchivedOnceAndForAll() {
        addLesson(addModule("One"));
        course.publish(Optional.empty(), MONDAY);

        assertThat(course.archive(TUESDAY)).isTrue();
        assertThat(course.archive(TUESDAY)).isFalse();

        assertThat(announcedBy(course)).last().isInstanceOf(CourseArchived.class);
        assertThatExceptionOfType(CourseArchivedException.class)
                .isThrownBy(() -> course.publish(Optional.empty(), TUESDAY));
        assertThatExceptionOfType(CourseArchivedException.class).isThrownBy(() -> addModule("Two"));
    }

    @Test
    void isDeletedOrArchivedButNotBoth() {
        assertThatExceptionOfType(Course.CourseNeverPublishedException.class).isThrownBy(() -> course.archive(MONDAY));

        addLesson(addModule("One"));
        course.publish(Optional.empty(), MONDAY);

        assertThatExceptionOfType(Course.CourseNotDraftException.class).isThrownBy(course::requireNeverPublished);
    }

    @Test
    void keepsItsAddressOncePublished() {
        course.rename(new Slug("better"));
        addLesson(addModule("One"));
        course.publish(Optional.empty(), MONDAY);

        course.rename(new Slug("better"));

        assertThatExceptionOfType(Course.SlugFixedException.class).isThrownBy(() -> course.rename(new Slug("best")));
    }

    @Test
    void countsPricesInTheDecimalsOfTheirCurrency() {
        assertThat(someDetails("A", new BigDecimal("10.5"), "EUR").price()).isEqualTo(new BigDecimal("10.50"));
        assertThat(someDetails("A", new BigDecimal("1200.00"), "JPY").price()).isEqualTo(new BigDecimal("1200"));
        assertThat(someDetails("A", new BigDecimal("10.125"), "KWD").price()).isEqualTo(new BigDecimal("10.125"));
        assertThat(someDetails("A", new BigDecimal("150000000"), "VND").price()).isEqualTo(new BigDecimal("150000000"));
        assertThat(someDetails("A", new BigDecimal("0.00"), "EUR"))
                .returns(null, CourseDetails::price)
                .returns(null, CourseDetails::currency);
        assertThatExceptionOfType(CourseDetails.PriceWithoutCurrencyException.class)
                .isThrownBy(() -> someDetails("A", BigDecimal.ONE, null));
    }

    @Test
    void isNotEndless() {
        for (int i = 0; i < Course.MOST_MODULES; i++) {
            addModule("One more");
        }

        assertThatExceptionOfType(Course.OutlineTooLongException.class).isThrownBy(() -> addModule("One too many"));
    }

    private ModuleId addModule(String title) {
        return course.addModule(new ModuleDetails(title, null, true), MONDAY);
    }

    private LessonId addLesson(ModuleId module) {
        return course.revise(module, MONDAY)
                .addLesson(LessonType.TEXT, new LessonDetails("A lesson", false, true, null));
    }

    private static CourseDetails someDetails(String title, @Nullable BigDecimal price, @Nullable String currency) {
        return new CourseDetails(title, null, null, Level.BEGINNER, "en", null, true, price, currency);
    }
}
