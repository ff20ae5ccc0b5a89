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

/** Modules, which some clients know as sections. */
@RestController
@ForInstructors
class ModuleController {

    private final EditOutline editOutline;
    private final OutlineQueries outlines;

    ModuleController(EditOutline editOutline, OutlineQueries outlines) {
        this.editOutline = editOutline;
        this.outlines = outlines;
    }

    @GetMapping({"/courses/{id}/modules", "/courses/{id}/sections"})
    @ForEveryone
    Page<ModuleView> list(@PathVariable String id, Optional<CurrentUser> caller, PageRequest page) {
        return outlines.modules(CourseReference.of(id), caller, page);
    }

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

    @GetMapping({"/modules/{id}", "/sections/{id}"})
    @ForEveryone
    ModuleView get(@PathVariable UUID id, Optional<CurrentUser> caller) {
        return outlines.module(new ModuleId(id), caller);
    }

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

    @DeleteMapping({"/modules/{id}", "/sections/{id}"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected, CurrentUser author) {
        editOutline.removeModule(new ModuleId(id), expected, author);
    }
}
