package com.academy.course.authoring;

import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.LessonId;
import com.academy.course.catalog.LessonType;
import com.academy.course.catalog.Outline.OutlineLesson;
import com.academy.platform.domain.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lesson's place in the outline; what it says is kept apart. */
@Entity
class Lesson {

    @EmbeddedId
    private LessonId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "module_id")
    private CourseModule module;

    private UUID organizationId;

    @Embedded
    private CourseId courseId;

    private int position;
    private String title;

    @Enumerated(EnumType.STRING)
    private LessonType type;

    private boolean preview;
    private boolean required;
    private @Nullable Integer durationSeconds;

    protected Lesson() {}

    Lesson(CourseModule module, LessonType type, LessonDetails details, int position) {
        this.id = new LessonId(Ids.next());
        this.module = module;
        this.organizationId = module.organizationId();
        this.courseId = module.courseId();
        this.type = type;
        this.title = details.title();
        this.position = position;
        describe(details);
    }

    void describe(LessonDetails details) {
        title = details.title();
        preview = details.preview();
        required = details.required();
        durationSeconds = details.durationSeconds();
    }

    void moveTo(int position) {
        this.position = position;
    }

    LessonId id() {
        return id;
    }

    LessonType type() {
        return type;
    }

    LessonDetails details() {
        return new LessonDetails(title, preview, required, durationSeconds);
    }

    OutlineLesson inOutline() {
        return new OutlineLesson(id.value(), position, title, type, preview, required, durationSeconds);
    }
}
