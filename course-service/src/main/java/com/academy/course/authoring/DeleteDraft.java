package com.academy.course.authoring;

import com.academy.course.audit.Action;
import com.academy.course.catalog.CourseReference;
import com.academy.platform.audit.Audit;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a course that was never published. */
@Service
public class DeleteDraft {

    private final Courses courses;
    private final JdbcClient database;
    private final Audit audit;

    DeleteDraft(Courses courses, JdbcClient database, Audit audit) {
        this.courses = courses;
        this.database = database;
        this.audit = audit;
    }

    @Transactional
    public void delete(CourseReference reference, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        course.requireNeverPublished();
        // Modules, lessons, their content, seats and codes go with it by their foreign keys.
        database.sql("delete from course where course_id = ?")
                .param(course.id().value())
                .update();
        audit.record(CourseFacts.entry(Action.COURSE_DELETED, course, CourseFacts.of(course), null));
    }
}
