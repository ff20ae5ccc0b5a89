package com.academy.course.enrollment.web;

import com.academy.course.catalog.CourseId;
import com.academy.course.enrollment.EnrollStudent;
import com.academy.course.enrollment.EnrollmentId;
import com.academy.course.enrollment.EnrollmentQueries;
import com.academy.course.enrollment.EnrollmentSummary;
import com.academy.course.enrollment.EnrollmentView;
import com.academy.course.enrollment.WithdrawStudent;
import com.academy.platform.audit.NotAudited;
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

/** Enrolments: which students are in which course. */
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

    /**
     * Enrol in a course.
     *
     * <p>For students. The caller enters a published course that asks for neither an access code nor money. A student
     * who left the course comes back into the same enrolment. 404 {@code course-not-found} for a draft or an archived
     * course; 409 {@code already-enrolled} for a repeated request ({@code enrollmentId} names the enrolment),
     * {@code course-full} where every seat is taken; 422 {@code code-required}, {@code payment-required}.
     *
     * @param id id of the course
     */
    @PostMapping("/courses/{id}/enroll")
    @ForStudents
    @NotAudited("student.enrolled.v1 names the student and the time.")
    @ResponseStatus(HttpStatus.CREATED)
    EnrollmentView enroll(@PathVariable UUID id, CurrentUser student) {
        return enrollStudent.enroll(new CourseId(id), student);
    }

    /**
     * Leave a course.
     *
     * <p>For signed-in callers: ends the caller's own enrolment and frees its seat. The student's progress is kept. A
     * repeated request changes nothing. 404 {@code enrollment-not-found} where the caller was never in the course.
     *
     * @param id id of the course
     */
    @DeleteMapping("/courses/{id}/enroll")
    @ForSignedIn
    @NotAudited("Students withdraw themselves only; student.withdrawn.v1 names the student and the time.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, CurrentUser student) {
        withdrawStudent.withdraw(new CourseId(id), student);
    }

    /**
     * List the enrolments in a course.
     *
     * <p>For the course's instructor and the admins of its organisation; for other staff, and before the course is
     * first published, the course does not exist (404 {@code course-not-found}). Ended enrolments are listed, too. The
     * newest enrolment comes first.
     *
     * @param id id of the course
     */
    @GetMapping("/courses/{id}/students")
    @ForStaff
    Page<EnrollmentSummary> students(@PathVariable UUID id, CurrentUser staff, PageRequest page) {
        return enrollments.inCourse(new CourseId(id), staff, page);
    }

    /**
     * List enrolments.
     *
     * <p>Students and instructors get their own enrolments, admins those of the organisation that they act for. With
     * {@code courseId} a student gets their own enrolment in the course; the course's instructor and the admins of its
     * organisation get all enrolments in it; other staff get their own, or 404 {@code course-not-found} where they have
     * none. The newest enrolment comes first.
     *
     * @param courseId only enrolments in this course
     */
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

    /**
     * Show an enrolment.
     *
     * <p>For its student, the course's instructor and the admins of its organisation; for others it does not exist (404
     * {@code enrollment-not-found}).
     *
     * @param id id of the enrolment
     */
    @GetMapping("/enrollments/{id}")
    @ForSignedIn
    EnrollmentView get(@PathVariable UUID id, CurrentUser user) {
        return enrollments.get(new EnrollmentId(id), user);
    }
}
