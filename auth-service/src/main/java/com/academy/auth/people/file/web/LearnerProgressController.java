package com.academy.auth.people.file.web;

import com.academy.auth.people.file.LearnerProgressQueries;
import com.academy.auth.people.file.LearnerProgressView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Progress of a user: how far they are in all courses, for their admins. */
@RestController
@RequestMapping("/users/{id}/progress")
@ForSignedIn
class LearnerProgressController {

    private final LearnerProgressQueries progress;

    LearnerProgressController(LearnerProgressQueries progress) {
        this.progress = progress;
    }

    /**
     * Show how far a user is in all courses.
     *
     * <p>For the user and for platform admins: all organisations together; for the admins of an organisation: its
     * members, in its courses. For others the user does not exist: 404 {@code user-not-found}. While progress-service
     * does not answer, the status is 200 as well: {@code complete} is false, {@code missing} tells why, and the figures
     * are those of analytics-service, if it answers.
     *
     * @param id id of the user
     */
    @GetMapping
    LearnerProgressView get(@PathVariable UUID id, CurrentUser user) {
        return progress.get(id, user);
    }
}
