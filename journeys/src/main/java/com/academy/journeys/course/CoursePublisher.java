package com.academy.journeys.course;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers.Course;
import com.academy.journeys.client.Session;
import com.academy.journeys.client.Target;
import java.util.UUID;

/** Creates a published course from checked content, or nothing at all. */
public final class CoursePublisher {

    private static final String DRAFT = "import-draft";

    private final AcademyClient client;
    private final Target surroundings;

    public CoursePublisher(AcademyClient client, Target surroundings) {
        this.client = client;
        this.surroundings = surroundings;
    }

    public record Published(Course course, boolean wasThere) {}

    /** Publishes the content, unless the instructor has a published course of that title already. */
    public Published publish(Session instructor, CourseContent content) {
        removeWhatAKilledImportLeft(instructor);
        for (Course course : client.ownCourses(instructor)) {
            if (course.title().equals(content.title()) && course.status().equals("PUBLISHED")) {
                return new Published(course, true);
            }
        }
        Course draft = client.draftCourse(instructor, content.title(), content.description());
        surroundings.write(DRAFT, draft.id().toString());
        try {
            for (CourseContent.Module module : content.modules()) {
                UUID id = client.addModule(instructor, draft.id(), module.title(), module.description());
                for (CourseContent.Lesson lesson : module.lessons()) {
                    client.addTextLesson(instructor, id, lesson.title(), lesson.html());
                }
            }
            Course published = client.publish(instructor, draft.id());
            surroundings.delete(DRAFT);
            return new Published(published, false);
        } catch (RuntimeException e) {
            remove(instructor, draft.id(), e);
            throw e;
        }
    }

    private void remove(Session instructor, UUID draft, RuntimeException cause) {
        try {
            client.deleteCourse(instructor, draft);
            surroundings.delete(DRAFT);
        } catch (RuntimeException e) {
            // The file stays, so the next import removes the draft.
            cause.addSuppressed(e);
        }
    }

    private void removeWhatAKilledImportLeft(Session instructor) {
        surroundings.find(DRAFT).ifPresent(id -> {
            boolean stillADraft = client.ownCourses(instructor).stream()
                    .anyMatch(course ->
                            course.id().toString().equals(id) && course.status().equals("DRAFT"));
            if (stillADraft) {
                client.deleteCourse(instructor, UUID.fromString(id));
            }
            surroundings.delete(DRAFT);
        });
    }
}
