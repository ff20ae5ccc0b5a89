package com.academy.course.authoring;

import com.academy.course.Slug;
import com.academy.course.audit.Action;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseOwner;
import com.academy.course.catalog.CourseView;
import com.academy.course.category.CategoryQueries;
import com.academy.course.category.UnknownCategoryException;
import com.academy.course.enrollment.Seats;
import com.academy.platform.audit.Audit;
import com.academy.platform.error.ConflictException;
import com.academy.platform.jdbc.Constraint;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

@Service
public class DraftCourse {

    private final Courses courses;
    private final CourseQueries queries;
    private final CategoryQueries categories;
    private final Seats seats;
    private final Audit audit;
    private final Transactions transaction;
    private final Clock clock;

    DraftCourse(
            Courses courses,
            CourseQueries queries,
            CategoryQueries categories,
            Seats seats,
            Audit audit,
            Transactions transaction,
            Clock clock) {
        this.courses = courses;
        this.queries = queries;
        this.categories = categories;
        this.seats = seats;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param slug the requested one; if it is absent, one is made of the title
     * @param capacity how many students at most; null for no limit
     */
    public CourseView draft(
            CourseDetails details, Optional<Slug> slug, @Nullable Integer capacity, CurrentUser author) {
        details.requirePayable();
        CourseId id = Course.nextId();
        Draft draft = new Draft(id, details, capacity, author);
        if (slug.isPresent()) {
            return store(draft, slug.get());
        }
        Slug fromTitle = Slug.from(details.title(), id.value());
        try {
            return store(draft, fromTitle);
        } catch (SlugTakenException taken) {
            return store(draft, fromTitle.distinguishedBy(id.value()));
        }
    }

    /** Courses that cannot be seen have slugs, too: only the constraint knows which are taken. */
    private CourseView store(Draft draft, Slug slug) {
        try {
            return transaction.call(() -> {
                if (!categories.isOpen(draft.details().categoryId())) {
                    throw new UnknownCategoryException();
                }
                CourseOwner owner = new CourseOwner(
                        draft.author().organizationId(), draft.author().id());
                Course course = new Course(draft.id(), owner, slug, draft.details(), clock.instant());
                courses.saveAndFlush(course);
                seats.open(owner.organizationId(), draft.id(), draft.capacity());
                audit.record(CourseFacts.entry(Action.COURSE_CREATED, course, null, CourseFacts.of(course)));
                return queries.asAuthor(draft.id());
            });
        } catch (DataIntegrityViolationException violation) {
            throw SlugTakenException.or(violation, slug);
        }
    }

    private record Draft(
            CourseId id, CourseDetails details, @Nullable Integer capacity, CurrentUser author) {}

    static class SlugTakenException extends ConflictException {

        private SlugTakenException(Slug slug) {
            super("slug-taken", "Another course has the slug %s.".formatted(slug.value()));
        }

        static RuntimeException or(DataIntegrityViolationException violation, Slug slug) {
            return Constraint.isViolated(violation, "course_slug_once") ? new SlugTakenException(slug) : violation;
        }
    }
}
