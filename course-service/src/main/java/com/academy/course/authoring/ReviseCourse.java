package com.academy.course.authoring;

import com.academy.course.Slug;
import com.academy.course.audit.Action;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.CourseView;
import com.academy.course.category.CategoryQueries;
import com.academy.course.category.UnknownCategoryException;
import com.academy.course.enrollment.Seats;
import com.academy.platform.audit.Audit;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.Patch;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReviseCourse {

    private final Courses courses;
    private final CourseQueries queries;
    private final CategoryQueries categories;
    private final Seats seats;
    private final Audit audit;
    private final Clock clock;

    ReviseCourse(
            Courses courses, CourseQueries queries, CategoryQueries categories, Seats seats, Audit audit, Clock clock) {
        this.courses = courses;
        this.queries = queries;
        this.categories = categories;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CourseView revise(
            CourseReference reference, Revision revision, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        CourseFacts factsBefore = CourseFacts.of(course);
        CourseDetails before = course.details();
        CourseDetails after = revision.details().apply(before);
        if (!Objects.equals(after.categoryId(), before.categoryId()) && !categories.isOpen(after.categoryId())) {
            throw new UnknownCategoryException();
        }
        if (!after.costsTheSameAs(before)) {
            after.requirePayable();
        }
        course.describe(after, clock.instant());
        revision.slug().ifPresent(course::rename);
        if (revision.capacity().isPresent()) {
            seats.limit(course.id(), revision.capacity().value().orElse(null));
        }
        try {
            courses.saveAndFlush(course);
        } catch (DataIntegrityViolationException violation) {
            throw revision.slug()
                    .map(slug -> DraftCourse.SlugTakenException.or(violation, slug))
                    .orElse(violation);
        }
        audit.record(CourseFacts.entry(Action.COURSE_CHANGED, course, factsBefore, CourseFacts.of(course)));
        return queries.asAuthor(course.id());
    }

    /** @param capacity cleared to lift the limit */
    public record Revision(UnaryOperator<CourseDetails> details, Optional<Slug> slug, Patch<Integer> capacity) {}
}
