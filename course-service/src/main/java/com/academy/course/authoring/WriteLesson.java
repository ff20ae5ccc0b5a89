package com.academy.course.authoring;

import com.academy.course.catalog.LessonId;
import com.academy.course.catalog.ModuleId;
import com.academy.course.content.LessonContent;
import com.academy.course.content.LessonContents;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.richtext.Dropped;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lessons of a module. */
@Service
public class WriteLesson {

    private final Courses courses;
    private final LessonContents contents;
    private final OutlineQueries queries;
    private final Clock clock;

    WriteLesson(Courses courses, LessonContents contents, OutlineQueries queries, Clock clock) {
        this.courses = courses;
        this.contents = contents;
        this.queries = queries;
        this.clock = clock;
    }

    @Transactional
    public LessonView add(ModuleId module, NewLesson lesson, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(module, author, expected);
        LessonId added = course.revise(module, clock.instant())
                .addLesson(lesson.content().lessonType(), lesson.details());
        contents.add(course.owner().organizationId(), course.id(), added, lesson.content());
        return stored(course, added).without(lesson.dropped());
    }

    @Transactional
    public LessonView revise(LessonId id, Revision revision, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(id, author, expected);
        Lesson lesson = course.reviseModuleOf(id, clock.instant()).lesson(id);
        lesson.describe(revision.details().apply(lesson.details()));
        revision.content().ifPresent(content -> {
            if (content.lessonType() != lesson.type()) {
                throw new LessonTypeFixedException();
            }
            contents.replace(id, content);
        });
        return stored(course, id).without(revision.dropped());
    }

    @Transactional
    public void remove(LessonId id, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(id, author, expected);
        course.reviseModuleOf(id, clock.instant()).removeLesson(id);
        contents.remove(id);
        courses.saveAndFlush(course);
    }

    @Transactional
    public List<LessonSummary> order(
            ModuleId module, List<LessonId> order, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(module, author, expected);
        course.revise(module, clock.instant()).orderLessons(order);
        courses.saveAndFlush(course);
        return queries.draftLessons(module);
    }

    private LessonView stored(Course course, LessonId lesson) {
        courses.saveAndFlush(course);
        return queries.draftLesson(lesson);
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
