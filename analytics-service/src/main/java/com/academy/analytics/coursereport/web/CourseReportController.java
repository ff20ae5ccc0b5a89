package com.academy.analytics.coursereport.web;

import com.academy.analytics.coursereport.CourseReportQueries;
import com.academy.analytics.coursereport.CourseView;
import com.academy.analytics.coursereport.Instructor;
import com.academy.analytics.coursereport.ReadCourseReport;
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

/** Course reports: how the students of a course, or of all courses of an instructor, are doing. */
@RestController
@RequestMapping("/analytics")
class CourseReportController {

    private final ReadCourseReport readCourseReport;
    private final CourseReportQueries reports;

    CourseReportController(ReadCourseReport readCourseReport, CourseReportQueries reports) {
        this.readCourseReport = readCourseReport;
        this.reports = reports;
    }

    /**
     * Show how the students of a course are doing.
     *
     * <p>For the course's instructor, and for the admins of the organisation that the caller acts for: the course's
     * figures, its modules and a page of its students, newest enrolment first. Every page repeats the figures of the
     * course. Callers that neither teach nor administer the course get 404 {@code course-not-found}.
     *
     * @param courseId a published course of the organisation that the caller acts for
     */
    @GetMapping("/courses/{courseId}")
    @ForStaff
    CourseView course(@PathVariable UUID courseId, PageRequest page, CurrentUser viewer) {
        return readCourseReport.read(courseId, viewer, page);
    }

    /**
     * Show the figures of all courses that the caller teaches.
     *
     * <p>For instructors, and for platform admins about courses of their own; only courses of the organisation that the
     * caller acts for. The sums cover all of these courses; the items are a page of them, newest course first. A caller
     * without courses gets zeros and an empty list.
     */
    @GetMapping("/instructors/me")
    @ForInstructors
    TeachingView mine(PageRequest page, CurrentUser instructor) {
        return reports.teaching(new Instructor(instructor.organizationId(), instructor.id()), page);
    }
}
