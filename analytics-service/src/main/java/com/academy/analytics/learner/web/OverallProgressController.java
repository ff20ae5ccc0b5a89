package com.academy.analytics.learner.web;

import com.academy.analytics.learner.LearnerQueries;
import com.academy.analytics.learner.OverallView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Overall progress: how far the caller is in all courses together. */
@RestController
@RequestMapping("/progress/overall")
@ForSignedIn
class OverallProgressController {

    private final LearnerQueries learners;

    OverallProgressController(LearnerQueries learners) {
        this.learners = learners;
    }

    /**
     * Show the caller's progress over all courses.
     *
     * <p>For every signed-in user, about their own enrolments in all organisations. Enrolments that were dropped,
     * expired or refunded are left out. A caller without enrolments gets zeros and an empty list. The figures follow
     * the learning record with a short delay: send the position of a write as {@code X-Read-After} to have it included,
     * and read {@code X-Fresh-As-Of} to know how fresh the answer is.
     */
    @GetMapping
    OverallView overall(CurrentUser student) {
        return learners.overall(student.id());
    }
}
