package com.academy.progress.enrollment.web;

import com.academy.platform.audit.NotAudited;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForStudents;
import com.academy.progress.enrollment.CompleteModule;
import com.academy.progress.enrollment.CompletionView;
import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.RecordedView;
import com.academy.progress.enrollment.StartModule;
import com.academy.progress.enrollment.StudentId;
import com.academy.progress.enrollment.UpdateRecord;
import com.academy.progress.enrollment.UpdateRecords;
import com.academy.progress.outline.ModuleId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Progress: what students start and complete.
 *
 * <p>Every answer carries the position that a reader of a projection may wait for.
 */
@RestController
@RequestMapping("/progress")
@ForStudents
@NotAudited(
        "Students change their own progress only; module.started.v1 and module.completed.v1 name them and the time.")
class ProgressController {

    private final StartModule startModule;
    private final CompleteModule completeModule;
    private final UpdateRecord updateRecord;
    private final UpdateRecords updateRecords;

    ProgressController(
            StartModule startModule,
            CompleteModule completeModule,
            UpdateRecord updateRecord,
            UpdateRecords updateRecords) {
        this.startModule = startModule;
        this.completeModule = completeModule;
        this.updateRecord = updateRecord;
        this.updateRecords = updateRecords;
    }

    /**
     * Start a module.
     *
     * <p>The student of the enrolment only; for others it does not exist (404 {@code enrollment-not-found}). A module
     * that has a record already is refused: 409 {@code module-already-started}, which names the record
     * ({@code progressId}). 422 {@code enrollment-not-active} where the enrolment is not active, 422
     * {@code module-not-in-course} where the course's current outline lacks the module, 404 {@code course-not-found}
     * where the course has no published outline.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RecordedView start(@Valid @RequestBody StartModuleRequest request, CurrentUser user) {
        return startModule.start(
                new EnrollmentId(request.enrollmentId()), new ModuleId(request.moduleId()), new StudentId(user.id()));
    }

    /**
     * Complete a module.
     *
     * <p>The student of the enrolment only; for others it does not exist (404 {@code enrollment-not-found}). The module
     * need not have been started. A repeated request changes nothing and gets the time of the first completion. 422
     * {@code enrollment-not-active} where the enrolment is not active, 422 {@code module-not-in-course} where the
     * course's current outline lacks the module, 404 {@code course-not-found} where the course has no published
     * outline.
     *
     * @param enrollmentId the student's enrolment
     * @param moduleId a module of the course's current outline
     */
    @PostMapping("/mark-completed/{enrollmentId}/{moduleId}")
    CompletionView complete(@PathVariable UUID enrollmentId, @PathVariable UUID moduleId, CurrentUser user) {
        return completeModule.complete(
                new EnrollmentId(enrollmentId), new ModuleId(moduleId), new StudentId(user.id()));
    }

    /**
     * Change the record of a module.
     *
     * <p>The student of the enrolment only; for others the record does not exist (404 {@code progress-not-found}). A
     * merge patch: absent fields keep their values. Started and completed can be set and not taken back (422
     * {@code progress-cannot-be-undone}); the time spent replaces the earlier one and never becomes less. 422
     * {@code enrollment-not-active} where the enrolment is not active, 422 {@code module-not-in-course} where the
     * record is to be completed and the course's current outline lacks the module.
     *
     * @param progressId id of the record, from the answer to its start or completion
     */
    @PatchMapping("/{progressId}")
    RecordedView update(
            @PathVariable UUID progressId, @Valid @RequestBody UpdateRecordRequest request, CurrentUser user) {
        return updateRecord.update(progressId, request.change(), new StudentId(user.id()));
    }

    /**
     * Change several records at once.
     *
     * <p>The student of the enrolments only. Each update succeeds or fails by itself; the answer holds one item for each,
     * in the order of the request, with the status and the problem that the update alone would have got: 404
     * {@code enrollment-not-found} or {@code course-not-found}, 422 {@code enrollment-not-active},
     * {@code module-not-in-course}, {@code progress-cannot-be-undone} or, where {@code completedAt} is in the future or
     * before the enrolment, {@code impossible-completion-time}.
     */
    @PostMapping("/batch")
    OutcomesView updateMany(@Valid @RequestBody UpdateRecordsRequest request, CurrentUser user) {
        return OutcomesView.of(request, updateRecords.update(request.changes(), new StudentId(user.id())));
    }
}
