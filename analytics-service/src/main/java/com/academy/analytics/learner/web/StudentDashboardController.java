package com.academy.analytics.learner.web;

import com.academy.analytics.learner.DashboardView;
import com.academy.analytics.learner.LearnerQueries;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard: the caller's own courses, progress and last completed modules. */
@RestController
@RequestMapping("/analytics/me")
@ForSignedIn
class StudentDashboardController {

    private final LearnerQueries learners;

    StudentDashboardController(LearnerQueries learners) {
        this.learners = learners;
    }

    /**
     * Show the caller's dashboard.
     *
     * <p>For every signed-in user, about their own enrolments in all organisations: overall progress, a card for each
     * course and the last ten completed modules. A caller without enrolments gets zeros and empty lists. Follow changes
     * with {@code GET /analytics/stream}, whose events hold the same document; the one with the higher revision is the
     * newer one.
     */
    @GetMapping
    DashboardView mine(CurrentUser student) {
        return learners.dashboard(student.id());
    }
}
