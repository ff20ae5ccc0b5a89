package com.academy.analytics.learner.web;

import com.academy.analytics.learner.DashboardView;
import com.academy.analytics.learner.LearnerQueries;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/analytics/me")
@ForSignedIn
class StudentDashboardController {

    private final LearnerQueries learners;

    StudentDashboardController(LearnerQueries learners) {
        this.learners = learners;
    }

    @GetMapping
    DashboardView mine(CurrentUser student) {
        return learners.dashboard(student.id());
    }
}
