package com.academy.course.curriculum.web;

import com.academy.course.catalog.CourseReference;
import com.academy.course.curriculum.CurriculumQueries;
import com.academy.course.curriculum.CurriculumView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Curriculum: all modules and lessons of a course at once. */
@RestController
@ForEveryone
class CurriculumController {

    private final CurriculumQueries curricula;

    CurriculumController(CurriculumQueries curricula) {
        this.curricula = curricula;
    }

    /**
     * Show all modules and lessons of a course.
     *
     * <p>Every caller may read those of a published course, also without a token: as published, in their order, without
     * the lessons' contents. The course's instructor and the admins of its organisation get the draft. For others, a
     * draft and an archived course that they are not in do not exist (404 {@code course-not-found}).
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @GetMapping("/courses/{id}/curriculum")
    CurriculumView get(@PathVariable String id, Optional<CurrentUser> caller) {
        return curricula.get(CourseReference.of(id), caller);
    }
}
