package com.academy.course.catalog.web;

import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.OutlineView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Outlines: the modules of a course as it was published, for programs that count progress. */
@RestController
@ForEveryone
class OutlineController {

    private final CatalogQueries catalog;

    OutlineController(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    /**
     * Show a published outline.
     *
     * <p>Every caller may read the outlines of a published course, also without a token. Those of an archived course
     * are left to the students in it, its instructor and the admins of its organisation; others get 404
     * {@code course-not-found}, as for a version that does not exist. A published outline never changes.
     *
     * @param id id of the course
     * @param version number of the outline, from 1; the current one where absent
     */
    @GetMapping("/courses/{id}/outline")
    OutlineView outline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Positive @Nullable Integer version,
            Optional<CurrentUser> caller) {
        return catalog.outline(new CourseId(id), Optional.ofNullable(version), caller);
    }
}
