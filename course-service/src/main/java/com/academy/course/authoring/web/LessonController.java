package com.academy.course.authoring.web;

import com.academy.course.authoring.LessonSummary;
import com.academy.course.authoring.LessonView;
import com.academy.course.authoring.OutlineQueries;
import com.academy.course.authoring.WriteLesson;
import com.academy.course.catalog.LessonId;
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

@RestController
@ForInstructors
class LessonController {

    private final WriteLesson writeLesson;
    private final OutlineQueries outlines;

    LessonController(WriteLesson writeLesson, OutlineQueries outlines) {
        this.writeLesson = writeLesson;
        this.outlines = outlines;
    }

    @GetMapping({"/modules/{id}/lessons", "/sections/{id}/lessons"})
    @ForEveryone
    Page<LessonSummary> list(@PathVariable UUID id, Optional<CurrentUser> caller, PageRequest page) {
        return outlines.lessons(new ModuleId(id), caller, page);
    }

    @PostMapping({"/modules/{id}/lessons", "/sections/{id}/lessons"})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LessonView> add(
            @PathVariable UUID id,
            @Valid @RequestBody AddLessonRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        LessonView added = writeLesson.add(new ModuleId(id), request.lesson(), expected, author);
        return ResponseEntity.created(URI.create("/api/v1/lessons/" + added.id()))
                .body(added);
    }

    @PostMapping({"/modules/{id}/videos", "/sections/{id}/videos"})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LessonView> addVideo(
            @PathVariable UUID id,
            @Valid @RequestBody AddVideoRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        return add(id, request.asLesson(), expected, author);
    }

    @PatchMapping({"/modules/{id}/lessons/order", "/sections/{id}/lessons/order"})
    Page<LessonSummary> order(
            @PathVariable UUID id,
            @Valid @RequestBody OrderLessonsRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        return new Page<>(
                writeLesson.order(
                        new ModuleId(id),
                        request.lessonIds().stream().map(LessonId::new).toList(),
                        expected,
                        author),
                null);
    }

    @GetMapping("/lessons/{id}")
    @ForEveryone
    LessonView get(@PathVariable UUID id, Optional<CurrentUser> caller) {
        return outlines.lesson(new LessonId(id), caller);
    }

    @PatchMapping(
            path = "/lessons/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    LessonView revise(
            @PathVariable UUID id,
            @Valid @RequestBody ReviseLessonRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        return writeLesson.revise(new LessonId(id), request.revision(), expected, author);
    }

    @DeleteMapping("/lessons/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected, CurrentUser author) {
        writeLesson.remove(new LessonId(id), expected, author);
    }
}
