package com.academy.course.authoring;

import com.academy.course.audit.Action;
import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.CourseView;
import com.academy.course.catalog.KeepCatalog;
import com.academy.course.catalog.Outline;
import com.academy.course.content.LessonContents;
import com.academy.platform.audit.Audit;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a course: students see it as its author has written it until now. */
@Service
public class PublishCourse {

    private final Courses courses;
    private final CourseQueries queries;
    private final CatalogQueries catalog;
    private final KeepCatalog keepCatalog;
    private final LessonContents contents;
    private final Audit audit;
    private final Clock clock;

    PublishCourse(
            Courses courses,
            CourseQueries queries,
            CatalogQueries catalog,
            KeepCatalog keepCatalog,
            LessonContents contents,
            Audit audit,
            Clock clock) {
        this.courses = courses;
        this.queries = queries;
        this.catalog = catalog;
        this.keepCatalog = keepCatalog;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CourseView publish(CourseReference reference, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        CourseFacts before = CourseFacts.of(course);
        Optional<Outline> current = catalog.currentOutline(course.id(), Optional.of(author));
        Outline outline = course.publish(current, clock.instant());
        courses.saveAndFlush(course);
        if (current.filter(outline::equals).isEmpty()) {
            keepCatalog.keep(outline);
        }
        keepCatalog.list(course.asPublished(outline), outline);
        contents.publish(course.id());
        audit.record(CourseFacts.entry(Action.COURSE_PUBLISHED, course, before, CourseFacts.of(course)));
        return queries.asAuthor(course.id());
    }
}
