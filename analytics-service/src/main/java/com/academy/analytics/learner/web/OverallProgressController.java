package com.academy.analytics.learner.web;

import com.academy.analytics.learner.LearnerQueries;
import com.academy.analytics.learner.OverallView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/progress/overall")
@ForSignedIn
class OverallProgressController {

    private final LearnerQueries learners;

    OverallProgressController(LearnerQueries learners) {
        this.learners = learners;
    }

    @GetMapping
    OverallView overall(CurrentUser student) {
        return learners.overall(student.id());
    }
}
