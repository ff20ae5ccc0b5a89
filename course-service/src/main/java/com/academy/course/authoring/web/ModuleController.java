package com.academy.course.authoring.web;

import com.academy.course.authoring.EditOutline;
import com.academy.course.authoring.ModuleView;
import com.academy.course.authoring.OutlineQueries;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.ModuleId;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Modules: the parts of a course, in their order; some clients know them as sections. */
@RestController
@ForInstructors
class ModuleController {

    private final EditOutline editOutline;
    private final OutlineQueries outlines;

    ModuleController(EditOutline editOutline, OutlineQueries outlines) {
        this.editOutline = editOutline;
        this.outlines = outlines;
    }

    /**
     * List the modules of a course.
     *
     * <p>Every caller may read those of a published course, also without a token: as published, in their order. The
     * course's instructor and the admins of its organisation get the draft. For others, a draft and an archived course
     * that they are not in do not exist (404 {@code course-not-found}). A section is another name for a module.
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @GetMapping({"/courses/{id}/modules", "/courses/{id}/sections"})
    @ForEveryone
    Page<ModuleView> list(@PathVariable String id, Optional<CurrentUser> caller, PageRequest page) {
        return outlines.modules(CourseReference.of(id), caller, page);
    }

    /**
     * Add a module to a course.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the course does not exist (404 {@code course-not-found}).
     *
     * <p>The module becomes the last one; students see it when the course is published again. Without an
     * {@code Idempotency-Key} a repeated request adds another module. 409 {@code course-archived} where the course is
     * archived. 422 {@code outline-too-long} beyond 500 modules. {@code If-Match} takes the course's version; 409
     * {@code stale-version} where the course has another one.
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @PostMapping({"/courses/{id}/modules", "/courses/{id}/sections"})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ModuleView> add(
            @PathVariable String id,
            @Valid @RequestBody AddModuleRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        ModuleView added = editOutline.addModule(CourseReference.of(id), request.details(), expected, author);
        return ResponseEntity.created(URI.create("/api/v1/modules/" + added.id()))
                .body(added);
    }

    /**
     * Put the modules of a course in order.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the course does not exist (404 {@code course-not-found}).
     *
     * <p>The request names each module of the draft once, in the new order; 422 {@code order-incomplete} otherwise.
     * Students see the order when the course is published again. 409 {@code course-archived} where the course is
     * archived. {@code If-Match} takes the course's version; 409 {@code stale-version} where the course has another
     * one.
     *
     * @param id the id of a course, or its slug; anything else gets 400
     */
    @PatchMapping({"/courses/{id}/modules/order", "/courses/{id}/sections/order"})
    Page<ModuleView> order(
            @PathVariable String id,
            @Valid @RequestBody OrderModulesRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        return new Page<>(
                editOutline.orderModules(
                        CourseReference.of(id),
                        request.moduleIds().stream().map(ModuleId::new).toList(),
                        expected,
                        author),
                null);
    }

    /**
     * Show a module.
     *
     * <p>Every caller may read a module of a published course, also without a token: as published. The course's
     * instructor and the admins of its organisation get the draft. For others, a module of a draft, or of an archived
     * course that they are not in, does not exist (404 {@code module-not-found}). A section is another name for a
     * module.
     *
     * @param id id of the module
     */
    @GetMapping({"/modules/{id}", "/sections/{id}"})
    @ForEveryone
    ModuleView get(@PathVariable UUID id, Optional<CurrentUser> caller) {
        return outlines.module(new ModuleId(id), caller);
    }

    /**
     * Change a module.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the module does not exist (404 {@code module-not-found}).
     *
     * <p>A merge patch: absent fields keep their values. Students see the change when the course is published again.
     * 409 {@code course-archived} where the course is archived. {@code If-Match} takes the course's version; 409
     * {@code stale-version} where the course has another one.
     *
     * @param id id of the module
     */
    @PatchMapping(
            path = {"/modules/{id}", "/sections/{id}"},
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ModuleView revise(
            @PathVariable UUID id,
            @Valid @RequestBody ReviseModuleRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        return editOutline.reviseModule(new ModuleId(id), request::applyTo, expected, author);
    }

    /**
     * Remove a module from a course.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the module does not exist (404 {@code module-not-found}).
     *
     * <p>Its lessons are removed with it. Students keep the module until the course is published again. A repeated
     * request gets 404. 409 {@code course-archived} where the course is archived. {@code If-Match} takes the course's
     * version; 409 {@code stale-version} where the course has another one.
     *
     * @param id id of the module
     */
    @DeleteMapping({"/modules/{id}", "/sections/{id}"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected, CurrentUser author) {
        editOutline.removeModule(new ModuleId(id), expected, author);
    }
}
