package com.academy.course.authoring;

import com.academy.course.audit.Action;
import com.academy.course.audit.SubjectKind;
import com.academy.course.catalog.LessonId;
import com.academy.course.catalog.LessonType;
import com.academy.course.catalog.ModuleId;
import com.academy.course.content.LessonContent;
import com.academy.course.content.LessonContents;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.richtext.Dropped;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lessons of a module. */
@Service
public class WriteLesson {

    private final Courses courses;
    private final LessonContents contents;
    private final OutlineQueries queries;
    private final Audit audit;
    private final Clock clock;

    WriteLesson(Courses courses, LessonContents contents, OutlineQueries queries, Audit audit, Clock clock) {
        this.courses = courses;
        this.contents = contents;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public LessonView add(ModuleId module, NewLesson lesson, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(module, author, expected);
        CourseModule into = course.revise(module, clock.instant());
        LessonId added = into.addLesson(lesson.content().lessonType(), lesson.details());
        contents.add(course.owner().organizationId(), course.id(), added, lesson.content());
        record(Action.LESSON_ADDED, added, null, Facts.of(into.lesson(added)));
        return stored(course, added).without(lesson.dropped());
    }

    @Transactional
    public LessonView revise(LessonId id, Revision revision, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(id, author, expected);
        Lesson lesson = course.reviseModuleOf(id, clock.instant()).lesson(id);
        Facts before = Facts.of(lesson);
        lesson.describe(revision.details().apply(lesson.details()));
        revision.content().ifPresent(content -> {
            if (content.lessonType() != lesson.type()) {
                throw new LessonTypeFixedException();
            }
            contents.replace(id, content);
        });
        record(Action.LESSON_CHANGED, id, before, Facts.of(lesson));
        return stored(course, id).without(revision.dropped());
    }

    @Transactional
    public void remove(LessonId id, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(id, author, expected);
        Lesson removed = course.reviseModuleOf(id, clock.instant()).removeLesson(id);
        record(Action.LESSON_REMOVED, id, Facts.of(removed), null);
        contents.remove(id);
        courses.saveAndFlush(course);
    }

    @Transactional
    public List<LessonSummary> order(
            ModuleId module, List<LessonId> order, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(module, author, expected);
        List<LessonId> before = course.revise(module, clock.instant()).orderLessons(order);
        courses.saveAndFlush(course);
        audit.record(AuditEntry.of(Action.LESSONS_ORDERED, AuditSubject.of(SubjectKind.MODULE, module.value()))
                .facts(LessonOrder.of(before), LessonOrder.of(order)));
        return queries.draftLessons(module);
    }

    private void record(Action action, LessonId lesson, @Nullable Facts before, @Nullable Facts after) {
        audit.record(AuditEntry.of(action, AuditSubject.of(SubjectKind.LESSON, lesson.value()))
                .facts(before, after));
    }

    private LessonView stored(Course course, LessonId lesson) {
        courses.saveAndFlush(course);
        return queries.draftLesson(lesson);
    }

    private record Facts(
            LessonType type,
            boolean preview,
            boolean required,
            @Nullable Integer durationSeconds) {

        static Facts of(Lesson lesson) {
            LessonDetails details = lesson.details();
            return new Facts(lesson.type(), details.preview(), details.required(), details.durationSeconds());
        }
    }

    private record LessonOrder(List<UUID> lessons) {

        static LessonOrder of(List<LessonId> order) {
            return new LessonOrder(order.stream().map(LessonId::value).toList());
        }
    }

    /** @param dropped what was taken out of the content before */
    public record NewLesson(LessonDetails details, LessonContent content, List<Dropped> dropped) {}

    /** @param dropped what was taken out of the content before */
    public record Revision(
            UnaryOperator<LessonDetails> details, Optional<LessonContent> content, List<Dropped> dropped) {}

    private static final class LessonTypeFixedException extends RuleViolationException {

        LessonTypeFixedException() {
            super("lesson-type-fixed", "A text does not become a video, nor a video a text.");
        }
    }
}
