package com.academy.progress.outline;

import java.util.Optional;

/** The course-service as we need it: asked when its facts have not reached us yet. */
public interface CourseCatalog {

    /** The current outline; empty if the course does not exist for the caller. */
    Optional<PublishedOutline> find(CourseId course);
}
