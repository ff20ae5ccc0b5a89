package com.academy.course.authoring;

import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.CourseView;
import com.academy.course.catalog.KeepCatalog;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a course out of the catalogue. Who is in it stays in it. */
@Service
public class ArchiveCourse {

    private final Courses courses;
    private final CourseQueries queries;
    private final KeepCatalog keepCatalog;
    private final Clock clock;

    ArchiveCourse(Courses courses, CourseQueries queries, KeepCatalog keepCatalog, Clock clock) {
        this.courses = courses;
        this.queries = queries;
        this.keepCatalog = keepCatalog;
        this.clock = clock;
    }

    @Transactional
    public CourseView archive(CourseReference reference, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        Instant now = clock.instant();
        if (course.archive(now)) {
            courses.saveAndFlush(course);
            keepCatalog.withdraw(course.id(), now);
        }
        return queries.asAuthor(course.id());
    }
}
