package com.academy.course.enrollment.web;

import com.academy.course.catalog.CourseId;
import com.academy.course.enrollment.EnrollStudent;
import com.academy.course.enrollment.EnrollmentId;
import com.academy.course.enrollment.EnrollmentQueries;
import com.academy.course.enrollment.EnrollmentSummary;
import com.academy.course.enrollment.EnrollmentView;
import com.academy.course.enrollment.WithdrawStudent;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.security.ForStaff;
import com.academy.platform.security.ForStudents;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EnrollmentController {

    private final EnrollStudent enrollStudent;
    private final WithdrawStudent withdrawStudent;
    private final EnrollmentQueries enrollments;

    EnrollmentController(EnrollStudent enrollStudent, WithdrawStudent withdrawStudent, EnrollmentQueries enrollments) {
        this.enrollStudent = enrollStudent;
        this.withdrawStudent = withdrawStudent;
        this.enrollments = enrollments;
    }

    @PostMapping("/courses/{id}/enroll")
    @ForStudents
    @ResponseStatus(HttpStatus.CREATED)
    EnrollmentView enroll(@PathVariable UUID id, CurrentUser student) {
        return enrollStudent.enroll(new CourseId(id), student);
    }

    @DeleteMapping("/courses/{id}/enroll")
    @ForSignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, CurrentUser student) {
        withdrawStudent.withdraw(new CourseId(id), student);
    }

    @GetMapping("/courses/{id}/students")
    @ForStaff
    Page<EnrollmentSummary> students(@PathVariable UUID id, CurrentUser staff, PageRequest page) {
        return enrollments.inCourse(new CourseId(id), staff, page);
    }

    @GetMapping("/enrollments")
    @ForSignedIn
    Page<EnrollmentSummary> list(
            @RequestParam(required = false) @Nullable UUID courseId, CurrentUser user, PageRequest page) {
        Optional<CourseId> course = Optional.ofNullable(courseId).map(CourseId::new);
        if (user.isStaff() && course.isPresent()) {
            return enrollments.inCourseOrOwn(course.get(), user, page);
        }
        return user.isAdmin() || user.isOrganizationAdmin()
                ? enrollments.inOrganizationOf(user, page)
                : enrollments.ownOf(user, course, page);
    }

    @GetMapping("/enrollments/{id}")
    @ForSignedIn
    EnrollmentView get(@PathVariable UUID id, CurrentUser user) {
        return enrollments.get(new EnrollmentId(id), user);
    }
}
