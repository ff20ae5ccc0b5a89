package com.academy.analytics.learner.web;

import com.academy.analytics.learner.LearningView;
import com.academy.analytics.learner.PersonLearningQueries;
import com.academy.platform.security.ForServices;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/people")
@ForServices
class PersonLearningController {

    private final PersonLearningQueries learning;

    PersonLearningController(PersonLearningQueries learning) {
        this.learning = learning;
    }

    /**
     * List what a person learns and teaches.
     *
     * <p>For other services, which decide who may see it. A person without courses gets an empty list and zeros.
     *
     * @param userId the person
     * @param organization only courses of this organisation; all where absent
     */
    @GetMapping("/{userId}/learning")
    LearningView of(@PathVariable UUID userId, @RequestParam(required = false) @Nullable UUID organization) {
        return learning.get(userId, organization);
    }
}
