package com.academy.course.authoring.web;

import com.academy.course.authoring.ArchiveCourse;
import com.academy.course.authoring.CourseQueries;
import com.academy.course.authoring.DeleteDraft;
import com.academy.course.authoring.DraftCourse;
import com.academy.course.authoring.PublishCourse;
import com.academy.course.authoring.ReviseCourse;
import com.academy.course.catalog.CatalogFilter;
import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.CourseSummary;
import com.academy.course.catalog.CourseView;
import com.academy.course.catalog.Level;
import com.academy.course.category.CategoryId;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.security.ForInstructors;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Courses: the catalogue, and how instructors write, publish and archive a course. */
@RestController
@RequestMapping("/courses")
@ForInstructors
class CourseController {

    private final DraftCourse draftCourse;
    private final ReviseCourse reviseCourse;
    private final DeleteDraft deleteDraft;
    private final PublishCourse publishCourse;
    private final ArchiveCourse archiveCourse;
    private final CourseQueries courses;
    private final CatalogQueries catalog;

    CourseController(
            DraftCourse draftCourse,
            ReviseCourse reviseCourse,
            DeleteDraft deleteDraft,
            PublishCourse publishCourse,
            ArchiveCourse archiveCourse,
            CourseQueries courses,
            CatalogQueries catalog) {
        this.draftCourse = draftCourse;
        this.reviseCourse = reviseCourse;
        this.deleteDraft = deleteDraft;
        this.publishCourse = publishCourse;
        this.archiveCourse = archiveCourse;
        this.courses = courses;
        this.catalog = catalog;
    }

    /**
     * List courses.
     *
     * <p>Every caller may read the catalogue, also without a token: all published courses of all organisations, the
     * newest first. With {@code mine=true} an instructor gets their own courses, a platform admin those of the
     * organisation that they act for, drafts and archived courses among them. {@code mine=true} without a token gets
     * 401 {@code not-signed-in}, from another role 403 {@code not-for-this-role}.
     *
     * @param level only courses of this level
     * @param language only courses in this language, a tag such as {@code en} or {@code pt-BR}
     * @param category only courses in this category or in one below it
     * @param mine true for the courses that the caller may change, in place of the catalogue
     */
    @GetMapping
    @ForEveryone
    Page<CourseSummary> list(
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @CourseLanguage @Nullable String language,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(defaultValue = "false") boolean mine,
            Optional<CurrentUser> caller,
            PageRequest page) {
        CatalogFilter filter = new CatalogFilter(
                Optional.ofNullable(level),
                Optional.ofNullable(language).map(CourseLanguage.Known::canonical),
                Optional.ofNullable(category).map(CategoryId::new));
        return mine ? courses.mine(Author.of(caller), filter, page) : catalog.page(filter, page);
    }

    /**
     * Show a course.
     *
     * <p>Every caller may read a published course, also without a token. The course's instructor and the admins of its
     * organisation get it as it is being written. An archived course is left to them and to the students in it; for
     * others, a draft and an archived course do not exist (404 {@code course-not-found}).
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @GetMapping("/{id}")
    @ForEveryone
    CourseView get(@PathVariable String id, Optional<CurrentUser> caller) {
        return courses.get(CourseReference.of(id), caller);
    }

    /**
     * Draft a course.
     *
     * <p>For instructors and platform admins; the caller becomes the course's instructor. Without a slug the course
     * gets one made from its title. 409 {@code slug-taken} where another course of any organisation has the slug; 422
     * {@code category-unknown} where the category does not exist or is retired, {@code price-without-currency} where a
     * price has no currency; 400 for more decimals than the currency has. Without an {@code Idempotency-Key} a repeated
     * request drafts another course.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CourseView> draft(@Valid @RequestBody DraftCourseRequest request, CurrentUser author) {
        CourseView course = draftCourse.draft(request.details(), request.wantedSlug(), request.capacity(), author);
        return ResponseEntity.created(URI.create("/api/v1/courses/" + course.id()))
                .body(course);
    }

    /**
     * Change a course.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the course does not exist (404 {@code course-not-found}).
     *
     * <p>A merge patch: absent fields keep their values. Students see the change when the course is published again; a
     * new capacity holds at once. 409 {@code slug-taken} and {@code course-archived}; 422 {@code slug-fixed} where a
     * course that was published would get another slug, {@code capacity-too-small} where more students are in the
     * course ({@code enrolled} says how many), {@code category-unknown}, {@code price-without-currency}.
     * {@code If-Match} takes the course's version; 409 {@code stale-version} where the course has another one.
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    CourseView revise(
            @PathVariable String id,
            @Valid @RequestBody ReviseCourseRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        return reviseCourse.revise(CourseReference.of(id), request.revision(), expected, author);
    }

    /**
     * Delete a draft.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the course does not exist (404 {@code course-not-found}).
     *
     * <p>Modules, lessons and access codes of the draft are deleted with it. 409 {@code course-not-draft} where the
     * course was ever published: archive it instead. {@code If-Match} takes the course's version; 409
     * {@code stale-version} where the course has another one.
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, ExpectedVersion expected, CurrentUser author) {
        deleteDraft.delete(CourseReference.of(id), expected, author);
    }

    /**
     * Publish a course.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the course does not exist (404 {@code course-not-found}).
     *
     * <p>The course becomes visible as it is now. A new outline version is made where the title, a module or a lesson
     * differs from the current one; a repeated request makes no further version. 422 {@code course-not-publishable}
     * where the course has no module or no lesson ({@code missing} names what); 409 {@code course-archived}.
     * {@code If-Match} takes the course's version; 409 {@code stale-version} where the course has another one.
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @PostMapping("/{id}/publish")
    CourseView publish(@PathVariable String id, ExpectedVersion expected, CurrentUser author) {
        return publishCourse.publish(CourseReference.of(id), expected, author);
    }

    /**
     * Archive a course.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the course does not exist (404 {@code course-not-found}).
     *
     * <p>The course leaves the catalogue and takes no further students; the students in it can go on reading it. It
     * cannot be published again. A repeated request changes nothing. 409 {@code course-never-published} for a draft:
     * delete it instead. {@code If-Match} takes the course's version; 409 {@code stale-version} where the course has
     * another one.
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @PostMapping("/{id}/archive")
    CourseView archive(@PathVariable String id, ExpectedVersion expected, CurrentUser author) {
        return archiveCourse.archive(CourseReference.of(id), expected, author);
    }
}
