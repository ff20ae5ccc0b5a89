package com.academy.course.authoring;

import com.academy.course.audit.Action;
import com.academy.course.audit.SubjectKind;
import com.academy.course.catalog.CourseStatus;
import com.academy.course.catalog.Level;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit records of a course: no text that the author wrote. */
record CourseFacts(
        CourseStatus status,
        int outlineVersion,
        Level level,
        String language,
        @Nullable UUID categoryId,
        boolean requiresCode,
        @Nullable BigDecimal price,
        @Nullable String currency) {

    static AuditEntry entry(Action action, Course course, @Nullable CourseFacts before, @Nullable CourseFacts after) {
        return AuditEntry.of(
                        action, AuditSubject.of(SubjectKind.COURSE, course.id().value()))
                .facts(before, after);
    }

    static CourseFacts of(Course course) {
        CourseDetails details = course.details();
        return new CourseFacts(
                course.status(),
                course.outlineVersion(),
                details.level(),
                details.language(),
                details.categoryId() == null ? null : details.categoryId().value(),
                details.requiresCode(),
                details.price(),
                details.currency());
    }
}
