package com.academy.progress.outline.client;

import com.academy.platform.client.Questions;
import com.academy.progress.outline.CourseCatalog;
import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.PublishedOutline;
import feign.FeignException;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class FeignCourseCatalog implements CourseCatalog {

    private final CourseOutlineClient courses;

    FeignCourseCatalog(CourseOutlineClient courses) {
        this.courses = courses;
    }

    @Override
    public Optional<PublishedOutline> find(CourseId course) {
        try {
            return Questions.ask("course-service", () -> courses.outline(course.value()))
                    .map(CourseOutlineClient.OutlineAnswer::published);
        } catch (FeignException.FeignClientException _) {
            return Optional.empty(); // what it refuses to show the caller does not exist for the caller
        }
    }
}
