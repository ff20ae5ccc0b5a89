package com.academy.analytics.coursereport;

import com.academy.analytics.audit.Action;
import com.academy.analytics.audit.SubjectKind;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.PageRequest;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows staff a course with the figures of its students. The read is recorded after it is found to be allowed. */
@Service
public class ReadCourseReport {

    private final CourseReportQueries reports;
    private final Audit audit;

    ReadCourseReport(CourseReportQueries reports, Audit audit) {
        this.reports = reports;
        this.audit = audit;
    }

    public CourseView read(UUID course, CurrentUser viewer, PageRequest page) {
        CourseView report = reports.report(course, viewer, page);
        audit.record(AuditEntry.of(Action.COURSE_FIGURES_READ, AuditSubject.of(SubjectKind.COURSE, course)));
        return report;
    }
}
