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

/** Lessons: the texts and videos of a module, in their order. */
@RestController
@ForInstructors
class LessonController {

    private final WriteLesson writeLesson;
    private final OutlineQueries outlines;

    LessonController(WriteLesson writeLesson, OutlineQueries outlines) {
        this.writeLesson = writeLesson;
        this.outlines = outlines;
    }

    /**
     * List the lessons of a module.
     *
     * <p>Every caller may list those of a published course, also without a token: as published, in their order, without
     * their content. The course's instructor and the admins of its organisation get the draft. For others, a module of
     * a draft, or of an archived course that they are not in, does not exist (404 {@code module-not-found}).
     *
     * @param id id of the module
     */
    @GetMapping({"/modules/{id}/lessons", "/sections/{id}/lessons"})
    @ForEveryone
    Page<LessonSummary> list(@PathVariable UUID id, Optional<CurrentUser> caller, PageRequest page) {
        return outlines.lessons(new ModuleId(id), caller, page);
    }

    /**
     * Add a lesson to a module.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the module does not exist (404 {@code module-not-found}).
     *
     * <p>The lesson becomes the last one of the module; students see it when the course is published again. The content
     * of a text is kept without dangerous HTML; {@code dropped} names what was taken out. 400 where the content does
     * not fit the type; 409 {@code course-archived} where the course is archived. 422 {@code outline-too-long} beyond
     * 500 lessons. Without an {@code Idempotency-Key} a repeated request adds another lesson. {@code If-Match} takes
     * the course's version; 409 {@code stale-version} where the course has another one.
     *
     * @param id id of the module
     */
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

    /**
     * Add a video to a module.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the module does not exist (404 {@code module-not-found}).
     *
     * <p>The same as adding a lesson of type {@code VIDEO}. The lesson becomes the last one of the module; students see
     * it when the course is published again. 400 where the address is no https address of such a video; 409
     * {@code course-archived} where the course is archived. 422 {@code outline-too-long} beyond 500 lessons.
     * {@code If-Match} takes the course's version; 409 {@code stale-version} where the course has another one.
     *
     * @param id id of the module
     */
    @PostMapping({"/modules/{id}/videos", "/sections/{id}/videos"})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LessonView> addVideo(
            @PathVariable UUID id,
            @Valid @RequestBody AddVideoRequest request,
            ExpectedVersion expected,
            CurrentUser author) {
        return add(id, request.asLesson(), expected, author);
    }

    /**
     * Put the lessons of a module in order.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the module does not exist (404 {@code module-not-found}).
     *
     * <p>The request names each lesson of the draft's module once, in the new order; 422 {@code order-incomplete}
     * otherwise. Students see the order when the course is published again. 409 {@code course-archived} where the
     * course is archived. {@code If-Match} takes the course's version; 409 {@code stale-version} where the course has
     * another one.
     *
     * @param id id of the module
     */
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

    /**
     * Show a lesson with its content.
     *
     * <p>Previews of published courses are for every caller, also without a token; the other lessons are for students
     * who are in the course. The course's instructor and the admins of its organisation get the draft. For others the
     * lesson does not exist (404 {@code lesson-not-found}).
     *
     * @param id id of the lesson
     */
    @GetMapping("/lessons/{id}")
    @ForEveryone
    LessonView get(@PathVariable UUID id, Optional<CurrentUser> caller) {
        return outlines.lesson(new LessonId(id), caller);
    }

    /**
     * Change a lesson.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the lesson does not exist (404 {@code lesson-not-found}).
     *
     * <p>A merge patch: absent fields keep their values. Students get a new text or a new address of the video at once,
     * the other fields when the course is published again. 422 {@code lesson-type-fixed} where a text would become a
     * video or a video a text; 409 {@code course-archived} where the course is archived. {@code If-Match} takes the
     * course's version; 409 {@code stale-version} where the course has another one.
     *
     * @param id id of the lesson
     */
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

    /**
     * Remove a lesson from its module.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the lesson does not exist (404 {@code lesson-not-found}).
     *
     * <p>Students keep a published lesson until the course is published again. A repeated request gets 404. 409
     * {@code course-archived} where the course is archived. {@code If-Match} takes the course's version; 409
     * {@code stale-version} where the course has another one.
     *
     * @param id id of the lesson
     */
    @DeleteMapping("/lessons/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected, CurrentUser author) {
        writeLesson.remove(new LessonId(id), expected, author);
    }
}
