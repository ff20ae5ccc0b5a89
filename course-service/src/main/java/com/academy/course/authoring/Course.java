package com.academy.course.authoring;

import com.academy.course.Slug;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseOwner;
import com.academy.course.catalog.CourseStatus;
import com.academy.course.catalog.LessonId;
import com.academy.course.catalog.ModuleId;
import com.academy.course.catalog.Outline;
import com.academy.course.catalog.PublishedCourse;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.ConflictException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.event.AggregateRoot;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A course as its author works on it. What others see of it is made by publishing, never by editing. */
@Entity
class Course extends AggregateRoot<CourseId> {

    static final int MOST_MODULES = 500;

    @EmbeddedId
    private CourseId id;

    private UUID organizationId;
    private UUID instructorId;
    private String slug;

    @Embedded
    private CourseDetails details;

    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    private int outlineVersion;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant archivedAt;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<CourseModule> modules = new ArrayList<>();

    protected Course() {}

    Course(CourseId id, CourseOwner owner, Slug slug, CourseDetails details, Instant now) {
        this.id = id;
        this.organizationId = owner.organizationId();
        this.instructorId = owner.instructorId();
        this.slug = slug.value();
        this.details = details;
        this.status = CourseStatus.DRAFT;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static CourseId nextId() {
        return new CourseId(Ids.next());
    }

    void describe(CourseDetails details, Instant now) {
        change(now);
        this.details = details;
    }

    void rename(Slug slug) {
        if (!slug.value().equals(this.slug) && status != CourseStatus.DRAFT) {
            throw new SlugFixedException();
        }
        this.slug = slug.value();
    }

    ModuleId addModule(ModuleDetails module, Instant now) {
        change(now);
        if (modules.size() >= MOST_MODULES) {
            throw new OutlineTooLongException("A course has %d modules at most.".formatted(MOST_MODULES));
        }
        CourseModule added = new CourseModule(this, module, modules.size() + 1);
        modules.add(added);
        return added.id();
    }

    /** A part of the course, about to be changed. */
    CourseModule revise(ModuleId module, Instant now) {
        change(now);
        return module(module);
    }

    /** The module of a lesson that is about to be changed. */
    CourseModule reviseModuleOf(LessonId lesson, Instant now) {
        change(now);
        return modules.stream()
                .filter(it -> it.has(lesson))
                .findFirst()
                .orElseThrow(CourseModule.LessonNotFoundException::new);
    }

    ModuleDetails removeModule(ModuleId module, Instant now) {
        change(now);
        CourseModule removed = module(module);
        modules.remove(removed);
        number();
        return removed.details();
    }

    List<ModuleId> orderModules(List<ModuleId> order, Instant now) {
        change(now);
        List<ModuleId> before = Order.in(modules, CourseModule::id, order);
        number();
        return before;
    }

    private void number() {
        for (int i = 0; i < modules.size(); i++) {
            modules.get(i).moveTo(i + 1);
        }
    }

    private CourseModule module(ModuleId module) {
        return modules.stream()
                .filter(it -> it.id().equals(module))
                .findFirst()
                .orElseThrow(CourseModule.ModuleNotFoundException::new);
    }

    /** Parts of the course have no version of their own: a change of a part changes the course. */
    private void change(Instant now) {
        if (status == CourseStatus.ARCHIVED) {
            throw new CourseArchivedException();
        }
        updatedAt = now;
    }

    /**
     * Makes the outline public as it is. Publishing what is public already makes no new version.
     *
     * @param current the outline that students follow
     * @return the outline that they follow from now on
     */
    Outline publish(Optional<Outline> current, Instant now) {
        change(now);
        requireSomethingToLearn();
        if (status == CourseStatus.DRAFT) {
            status = CourseStatus.PUBLISHED;
            publishedAt = now;
            announce(new CoursePublished(id.value(), organizationId, instructorId, details.title(), now));
        }
        Outline next = new Outline(
                organizationId,
                id,
                instructorId,
                outlineVersion + 1,
                details.title(),
                modules.stream().map(CourseModule::inOutline).toList(),
                sequence() + 1,
                now);
        if (current.filter(next::saysTheSameAs).isPresent()) {
            return current.get();
        }
        outlineVersion = next.version();
        announce(OutlineChanged.to(next));
        return next;
    }

    private void requireSomethingToLearn() {
        List<String> missing = new ArrayList<>();
        if (modules.isEmpty()) {
            missing.add("module");
        }
        if (modules.stream().allMatch(CourseModule::isEmpty)) {
            missing.add("lesson");
        }
        if (!missing.isEmpty()) {
            throw new CourseNotPublishableException(missing);
        }
    }

    /** Archiving an archived course changes nothing. */
    boolean archive(Instant now) {
        if (status == CourseStatus.ARCHIVED) {
            return false;
        }
        if (status == CourseStatus.DRAFT) {
            throw new CourseNeverPublishedException();
        }
        status = CourseStatus.ARCHIVED;
        archivedAt = now;
        updatedAt = now;
        announce(new CourseArchived(id.value(), organizationId, now));
        return true;
    }

    void requireNeverPublished() {
        if (status != CourseStatus.DRAFT) {
            throw new CourseNotDraftException();
        }
    }

    PublishedCourse asPublished(Outline outline) {
        return new PublishedCourse(
                organizationId,
                id.value(),
                instructorId,
                slug,
                details.title(),
                details.shortDescription(),
                details.description(),
                details.level(),
                details.language(),
                details.categoryId() == null ? null : details.categoryId().value(),
                details.requiresCode(),
                details.price(),
                details.currency(),
                status,
                outline.version(),
                outline.modules().size(),
                outline.lessonCount(),
                Objects.requireNonNull(publishedAt),
                updatedAt);
    }

    @Override
    public CourseId id() {
        return id;
    }

    CourseOwner owner() {
        return new CourseOwner(organizationId, instructorId);
    }

    CourseDetails details() {
        return details;
    }

    CourseStatus status() {
        return status;
    }

    int outlineVersion() {
        return outlineVersion;
    }

    static class CourseNeverPublishedException extends ConflictException {

        CourseNeverPublishedException() {
            super("course-never-published", "Only a published course can be archived. Delete it instead.");
        }
    }

    static class CourseNotDraftException extends ConflictException {

        CourseNotDraftException() {
            super("course-not-draft", "Only what was never published can be deleted. Archive it instead.");
        }
    }

    static class CourseNotPublishableException extends RuleViolationException {

        /** @param missing what the course lacks, {@code module} and {@code lesson}; a list of texts */
        CourseNotPublishableException(List<String> missing) {
            super("course-not-publishable", "This is missing: " + String.join(", ", missing) + ".");
            member("missing", missing);
        }
    }

    static class SlugFixedException extends RuleViolationException {

        SlugFixedException() {
            super("slug-fixed", "The address of a published course stays as it is.");
        }
    }

    static class OutlineTooLongException extends RuleViolationException {

        OutlineTooLongException(String message) {
            super("outline-too-long", message);
        }
    }
}
