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

@RestController
@RequestMapping("/users/{id}/progress")
@ForSignedIn
class LearnerProgressController {

    private final LearnerProgressQueries progress;

    LearnerProgressController(LearnerProgressQueries progress) {
        this.progress = progress;
    }

    @GetMapping
    LearnerProgressView get(@PathVariable UUID id, CurrentUser user) {
        return progress.get(id, user);
    }
}
