package com.academy.progress.transcript.web;

import com.academy.platform.security.ForServices;
import com.academy.progress.enrollment.StudentId;
import com.academy.progress.transcript.StudentProgressQueries;
import com.academy.progress.transcript.StudentProgressView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/students")
@ForServices
class StudentProgressController {

    private final StudentProgressQueries progress;

    StudentProgressController(StudentProgressQueries progress) {
        this.progress = progress;
    }

    /**
     * List how far a student is in each course.
     *
     * <p>A student without an enrolment gets 404.
     *
     * @param userId the student
     * @param organization only enrolments in this organisation; all where absent
     */
    @GetMapping("/{userId}/progress")
    StudentProgress of(@PathVariable UUID userId, @RequestParam(required = false) @Nullable UUID organization) {
        return new StudentProgress(progress.get(new StudentId(userId), organization));
    }

    /**
     * A student's progress in each of their courses.
     *
     * @param items one for each enrolment
     */
    record StudentProgress(List<StudentProgressView> items) {}
}
