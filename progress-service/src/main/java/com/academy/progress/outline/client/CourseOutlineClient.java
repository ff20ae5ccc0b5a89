package com.academy.progress.outline.client;

import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import com.academy.progress.outline.PublishedOutline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "course-service",
        contextId = "course-outlines",
        url = "${COURSE_SERVICE_URL:http://127.0.0.1:8082}",
        dismiss404 = true)
interface CourseOutlineClient {

    @GetMapping("/courses/{courseId}/outline")
    Optional<OutlineAnswer> outline(@PathVariable UUID courseId);

    record OutlineAnswer(
            UUID courseId,
            UUID organizationId,
            UUID instructorId,
            String title,
            int version,
            long sequence,
            Instant publishedAt,
            List<ModuleAnswer> modules) {

        PublishedOutline published() {
            return new PublishedOutline(
                    new Outline(
                            organizationId,
                            new CourseId(courseId),
                            version,
                            instructorId,
                            title,
                            publishedAt,
                            modules.stream().map(ModuleAnswer::module).toList()),
                    sequence);
        }
    }

    record ModuleAnswer(UUID moduleId, int position, boolean required, String title) {

        Outline.Module module() {
            return new Outline.Module(new ModuleId(moduleId), position, required, title);
        }
    }
}
