package com.academy.course.authoring;

import com.academy.course.audit.Action;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.CourseView;
import com.academy.course.catalog.KeepCatalog;
import com.academy.platform.audit.Audit;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a course out of the catalogue. Its students stay in it. */
@Service
public class ArchiveCourse {

    private final Courses courses;
    private final CourseQueries queries;
    private final KeepCatalog keepCatalog;
    private final Audit audit;
    private final Clock clock;

    ArchiveCourse(Courses courses, CourseQueries queries, KeepCatalog keepCatalog, Audit audit, Clock clock) {
        this.courses = courses;
        this.queries = queries;
        this.keepCatalog = keepCatalog;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CourseView archive(CourseReference reference, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        CourseFacts before = CourseFacts.of(course);
        Instant now = clock.instant();
        if (course.archive(now)) {
            audit.record(CourseFacts.entry(Action.COURSE_ARCHIVED, course, before, CourseFacts.of(course)));
            courses.saveAndFlush(course);
            keepCatalog.withdraw(course.id(), now);
        }
        return queries.asAuthor(course.id());
    }
}
