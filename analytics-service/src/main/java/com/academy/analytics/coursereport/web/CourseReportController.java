package com.academy.analytics.coursereport.web;

import com.academy.analytics.coursereport.CourseReportQueries;
import com.academy.analytics.coursereport.CourseView;
import com.academy.analytics.coursereport.Instructor;
import com.academy.analytics.coursereport.TeachingView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForInstructors;
import com.academy.platform.security.ForStaff;
import com.academy.platform.web.PageRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/analytics")
class CourseReportController {

    private final CourseReportQueries reports;

    CourseReportController(CourseReportQueries reports) {
        this.reports = reports;
    }

    @GetMapping("/courses/{courseId}")
    @ForStaff
    CourseView course(@PathVariable UUID courseId, PageRequest page, CurrentUser viewer) {
        return reports.report(courseId, viewer, page);
    }

    @GetMapping("/instructors/me")
    @ForInstructors
    TeachingView mine(PageRequest page, CurrentUser instructor) {
        return reports.teaching(new Instructor(instructor.organizationId(), instructor.id()), page);
    }
}
