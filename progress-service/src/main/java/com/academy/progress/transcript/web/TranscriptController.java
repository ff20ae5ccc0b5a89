package com.academy.progress.transcript.web;

import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.StudentId;
import com.academy.progress.transcript.CourseProgressView;
import com.academy.progress.transcript.RecordFilter;
import com.academy.progress.transcript.RecordView;
import com.academy.progress.transcript.TranscriptQueries;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records: what students have done, for them and their staff. */
@RestController
@RequestMapping("/progress")
class TranscriptController {

    private final TranscriptQueries transcripts;

    TranscriptController(TranscriptQueries transcripts) {
        this.transcripts = transcripts;
    }

    /**
     * List the caller's records.
     *
     * <p>All modules that the caller has started or completed, in all of their courses, the newest record first.
     */
    @GetMapping("/my-progress")
    @ForSignedIn
    Page<RecordView> mine(CurrentUser user, PageRequest page) {
        return transcripts.of(new StudentId(user.id()), page);
    }

    /**
     * List the records of an enrolment.
     *
     * <p>For its student, the course's instructor and platform admins who act for its organisation; for others it does
     * not exist (404 {@code enrollment-not-found}).
     *
     * @param enrollmentId a student's enrolment in a course
     */
    @GetMapping("/enrollment/{enrollmentId}")
    @ForSignedIn
    Page<RecordView> ofEnrollment(@PathVariable UUID enrollmentId, CurrentUser user, PageRequest page) {
        return transcripts.ofEnrollment(new EnrollmentId(enrollmentId), user, page);
    }

    /**
     * Show how far a student is in a course.
     *
     * <p>Counts the required modules of the current outline and lists all of its modules in their order. For the student,
     * the course's instructor and platform admins who act for its organisation; for others it does not exist (404
     * {@code enrollment-not-found}).
     *
     * @param enrollmentId a student's enrolment in a course
     */
    @GetMapping("/course/{enrollmentId}")
    @ForSignedIn
    CourseProgressView course(@PathVariable UUID enrollmentId, CurrentUser user) {
        return transcripts.course(new EnrollmentId(enrollmentId), user);
    }

    /**
     * List the records of an organisation.
     *
     * <p>For admins: the records of the organisation that the caller acts for, filtered.
     *
     * @param courseId only records of this course
     * @param userId only records of this student
     * @param status only modules in this state
     */
    @GetMapping
    @ForAdmins
    Page<RecordView> all(
            CurrentUser user,
            PageRequest page,
            @RequestParam(required = false) @Nullable UUID courseId,
            @RequestParam(required = false) @Nullable UUID userId,
            @RequestParam(required = false) RecordFilter.@Nullable Status status) {
        return transcripts.inOrganization(user.organizationId(), new RecordFilter(courseId, userId, status), page);
    }
}
