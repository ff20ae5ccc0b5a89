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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser author) {
        LessonView added =
                writeLesson.add(new ModuleId(id), request.lesson(), ExpectedVersion.ofHeader(ifMatch), author);
        return withTag(ResponseEntity.created(URI.create("/api/v1/lessons/" + added.id())), added);
    }

    @PostMapping({"/modules/{id}/videos", "/sections/{id}/videos"})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LessonView> addVideo(
            @PathVariable UUID id,
            @Valid @RequestBody AddVideoRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser author) {
        return add(id, request.asLesson(), ifMatch, author);
    }

    @PatchMapping({"/modules/{id}/lessons/order", "/sections/{id}/lessons/order"})
    Page<LessonSummary> order(
            @PathVariable UUID id,
            @Valid @RequestBody OrderLessonsRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser author) {
        return new Page<>(
                writeLesson.order(
                        new ModuleId(id),
                        request.lessonIds().stream().map(LessonId::new).toList(),
                        ExpectedVersion.ofHeader(ifMatch),
                        author),
                null);
    }

    @GetMapping("/lessons/{id}")
    @ForEveryone
    ResponseEntity<LessonView> get(@PathVariable UUID id, Optional<CurrentUser> caller) {
        return withTag(ResponseEntity.ok(), outlines.lesson(new LessonId(id), caller));
    }

    @PatchMapping(
            path = "/lessons/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<LessonView> revise(
            @PathVariable UUID id,
            @Valid @RequestBody ReviseLessonRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser author) {
        return withTag(
                ResponseEntity.ok(),
                writeLesson.revise(new LessonId(id), request.revision(), ExpectedVersion.ofHeader(ifMatch), author));
    }

    @DeleteMapping("/lessons/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser author) {
        writeLesson.remove(new LessonId(id), ExpectedVersion.ofHeader(ifMatch), author);
    }

    private static ResponseEntity<LessonView> withTag(ResponseEntity.BodyBuilder answer, LessonView lesson) {
        if (lesson.version() != null) {
            answer.eTag(Long.toString(lesson.version()));
        }
        return answer.body(lesson);
    }
}
