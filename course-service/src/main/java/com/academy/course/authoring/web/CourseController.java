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

    /** The catalogue; with {@code mine=true}, what the author calling works on. */
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

    @GetMapping("/{id}")
    @ForEveryone
    CourseView get(@PathVariable String id, Optional<CurrentUser> caller) {
        return courses.get(CourseReference.of(id), caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CourseView> draft(@Valid @RequestBody DraftCourseRequest request, CurrentUser author) {
        CourseView course = draftCourse.draft(request.details(), request.wantedSlug(), request.capacity(), author);
        return ResponseEntity.created(URI.create("/api/v1/courses/" + course.id()))
                .body(course);
    }

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

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, ExpectedVersion expected, CurrentUser author) {
        deleteDraft.delete(CourseReference.of(id), expected, author);
    }

    @PostMapping("/{id}/publish")
    CourseView publish(@PathVariable String id, ExpectedVersion expected, CurrentUser author) {
        return publishCourse.publish(CourseReference.of(id), expected, author);
    }

    @PostMapping("/{id}/archive")
    CourseView archive(@PathVariable String id, ExpectedVersion expected, CurrentUser author) {
        return archiveCourse.archive(CourseReference.of(id), expected, author);
    }
}
