package com.academy.course.authoring;

import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.LessonId;
import com.academy.course.catalog.LessonType;
import com.academy.course.catalog.ModuleId;
import com.academy.course.catalog.Outline.OutlineModule;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.NotFoundException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
class CourseModule {

    static final int MOST_LESSONS = 500;

    @EmbeddedId
    private ModuleId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private UUID organizationId;
    private int position;
    private String title;
    private @Nullable String description;
    private boolean required;

    @OneToMany(mappedBy = "module", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Lesson> lessons = new ArrayList<>();

    protected CourseModule() {}

    CourseModule(Course course, ModuleDetails details, int position) {
        this.id = new ModuleId(Ids.next());
        this.course = course;
        this.organizationId = course.owner().organizationId();
        this.title = details.title();
        this.position = position;
        describe(details);
    }

    void describe(ModuleDetails details) {
        title = details.title();
        description = details.description();
        required = details.required();
    }

    void moveTo(int position) {
        this.position = position;
    }

    LessonId addLesson(LessonType type, LessonDetails details) {
        if (lessons.size() >= MOST_LESSONS) {
            throw new Course.OutlineTooLongException("A module has %d lessons at most.".formatted(MOST_LESSONS));
        }
        Lesson lesson = new Lesson(this, type, details, lessons.size() + 1);
        lessons.add(lesson);
        return lesson.id();
    }

    Lesson lesson(LessonId lesson) {
        return lessons.stream()
                .filter(it -> it.id().equals(lesson))
                .findFirst()
                .orElseThrow(LessonNotFoundException::new);
    }

    boolean has(LessonId lesson) {
        return lessons.stream().anyMatch(it -> it.id().equals(lesson));
    }

    Lesson removeLesson(LessonId lesson) {
        Lesson removed = lesson(lesson);
        lessons.remove(removed);
        number();
        return removed;
    }

    List<LessonId> orderLessons(List<LessonId> order) {
        List<LessonId> before = Order.in(lessons, Lesson::id, order);
        number();
        return before;
    }

    private void number() {
        for (int i = 0; i < lessons.size(); i++) {
            lessons.get(i).moveTo(i + 1);
        }
    }

    boolean isEmpty() {
        return lessons.isEmpty();
    }

    ModuleId id() {
        return id;
    }

    CourseId courseId() {
        return course.id();
    }

    UUID organizationId() {
        return organizationId;
    }

    ModuleDetails details() {
        return new ModuleDetails(title, description, required);
    }

    OutlineModule inOutline() {
        return new OutlineModule(
                id.value(),
                position,
                required,
                title,
                description,
                lessons.stream().map(Lesson::inOutline).toList());
    }

    static class LessonNotFoundException extends NotFoundException {

        LessonNotFoundException() {
            super("lesson-not-found", "There is no such lesson.");
        }
    }

    static class ModuleNotFoundException extends NotFoundException {

        ModuleNotFoundException() {
            super("module-not-found", "There is no such module.");
        }
    }
}
