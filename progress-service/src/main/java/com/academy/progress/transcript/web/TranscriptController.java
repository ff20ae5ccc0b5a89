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

@RestController
@RequestMapping("/progress")
class TranscriptController {

    private final TranscriptQueries transcripts;

    TranscriptController(TranscriptQueries transcripts) {
        this.transcripts = transcripts;
    }

    @GetMapping("/my-progress")
    @ForSignedIn
    Page<RecordView> mine(CurrentUser user, PageRequest page) {
        return transcripts.of(new StudentId(user.id()), page);
    }

    @GetMapping("/enrollment/{enrollmentId}")
    @ForSignedIn
    Page<RecordView> ofEnrollment(@PathVariable UUID enrollmentId, CurrentUser user, PageRequest page) {
        return transcripts.ofEnrollment(new EnrollmentId(enrollmentId), user, page);
    }

    @GetMapping("/course/{enrollmentId}")
    @ForSignedIn
    CourseProgressView course(@PathVariable UUID enrollmentId, CurrentUser user) {
        return transcripts.course(new EnrollmentId(enrollmentId), user);
    }

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
