package com.academy.course.accesscode.web;

import com.academy.course.accesscode.AccessCodeId;
import com.academy.course.accesscode.AccessCodeQueries;
import com.academy.course.accesscode.AccessCodeView;
import com.academy.course.accesscode.ExportCodes;
import com.academy.course.accesscode.GenerateCodes;
import com.academy.course.accesscode.RedeemCode;
import com.academy.course.accesscode.RedeemedView;
import com.academy.course.accesscode.Redeemer;
import com.academy.course.accesscode.RedemptionView;
import com.academy.course.accesscode.ReviseCode;
import com.academy.course.catalog.CourseId;
import com.academy.platform.audit.NotAudited;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForInstructors;
import com.academy.platform.security.ForStaff;
import com.academy.platform.security.ForStudents;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import com.academy.platform.web.Spool;
import com.academy.platform.web.WriteId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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

/** Access codes: staff generate them, students redeem them to enter a course. */
@RestController
@RequestMapping("/access-codes")
@ForStaff
class AccessCodeController {

    private static final int SHOWN_AT_ONCE = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final GenerateCodes generateCodes;
    private final ReviseCode reviseCode;
    private final ExportCodes exportCodes;
    private final RedeemCode redeemCode;
    private final AccessCodeQueries codes;

    AccessCodeController(
            GenerateCodes generateCodes,
            ReviseCode reviseCode,
            ExportCodes exportCodes,
            RedeemCode redeemCode,
            AccessCodeQueries codes) {
        this.generateCodes = generateCodes;
        this.reviseCode = reviseCode;
        this.exportCodes = exportCodes;
        this.redeemCode = redeemCode;
        this.codes = codes;
    }

    /**
     * List access codes.
     *
     * <p>For staff: an instructor gets the codes of their own courses, an admin those of the organisation that they act
     * for; the newest first. With {@code Accept: text/csv} the answer is the whole list as one CSV file, without pages.
     *
     * @param courseId only codes for this course
     * @param active true for codes that were not withdrawn, false for withdrawn ones
     * @param batchId only codes that were generated together, as the {@code Location} of their generation names them
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<AccessCodeView> list(
            @RequestParam(required = false) @Nullable UUID courseId,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable UUID batchId,
            CurrentUser staff,
            PageRequest page) {
        return codes.page(filter(courseId, active, batchId), staff, page);
    }

    /**
     * List access codes.
     *
     * <p>For staff: an instructor gets the codes of their own courses, an admin those of the organisation that they act
     * for; the newest first. With {@code Accept: text/csv} the answer is the whole list as one CSV file, without pages.
     *
     * @param courseId only codes for this course
     * @param active true for codes that were not withdrawn, false for withdrawn ones
     * @param batchId only codes that were generated together, as the {@code Location} of their generation names them
     */
    @GetMapping(produces = "text/csv")
    ResponseEntity<Resource> export(
            @RequestParam(required = false) @Nullable UUID courseId,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable UUID batchId,
            CurrentUser staff)
            throws IOException {
        AccessCodeQueries.Filter filter = filter(courseId, active, batchId);
        return Spool.download(
                "access-codes.csv", CSV, out -> Csv.write(out, reader -> exportCodes.export(filter, staff, reader)));
    }

    /**
     * Generate access codes for a course.
     *
     * <p>The course's instructor and a platform admin who acts for its organisation may call this; for other
     * instructors and admins the course does not exist (404 {@code course-not-found}).
     *
     * <p>Up to 100 codes are answered with 201; for more the answer is 202 without a body. {@code Location} is the list
     * of the codes in both cases. A repeated request with the same {@code Idempotency-Key} makes no further codes and
     * gets the same ones. 409 {@code course-archived} where the course is archived. 422 {@code max-uses-mismatch} where
     * the number of uses does not fit the type, {@code expiry-in-the-past}, {@code too-many-unused-codes} where the
     * course would have too many ({@code unused} and {@code most} give the numbers).
     */
    @PostMapping("/generate")
    @ForInstructors
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Page<AccessCodeView>> generate(
            @Valid @RequestBody GenerateCodesRequest request, CurrentUser author, WriteId write) {
        if (!write.repeated()) {
            generateCodes.generate(
                    write.value(), new CourseId(request.courseId()), request.terms(), request.wanted(), author);
        }
        URI batch = URI.create("/api/v1/access-codes?batchId=" + write.value());
        return request.wanted() > SHOWN_AT_ONCE
                ? ResponseEntity.accepted().location(batch).build()
                : ResponseEntity.created(batch).body(new Page<>(codes.ofBatch(write.value(), author), null));
    }

    /**
     * Show an access code.
     *
     * <p>For the instructor of the code's course and the admins of its organisation; for other staff it does not exist
     * (404 {@code access-code-not-found}).
     *
     * @param id id of the access code
     */
    @GetMapping("/{id}")
    AccessCodeView get(@PathVariable UUID id, CurrentUser staff) {
        return codes.get(new AccessCodeId(id), staff);
    }

    /**
     * List the redemptions of an access code.
     *
     * <p>For the instructor of the code's course and the admins of its organisation; for other staff it does not exist
     * (404 {@code access-code-not-found}). The newest redemption comes first.
     *
     * @param id id of the access code
     */
    @GetMapping("/{id}/redemptions")
    Page<RedemptionView> redemptions(@PathVariable UUID id, CurrentUser staff, PageRequest page) {
        return codes.redemptions(new AccessCodeId(id), staff, page);
    }

    /**
     * Change the terms of an access code.
     *
     * <p>The instructor of the code's course and a platform admin who acts for its organisation may call this; for
     * other instructors and admins the code does not exist (404 {@code access-code-not-found}).
     *
     * <p>A merge patch: absent fields keep their values. The type stays. 422 {@code max-uses-mismatch} where the number
     * of uses does not fit the type or is less than the uses so far, {@code expiry-in-the-past} where a new expiry is
     * not in the future. {@code If-Match} takes the code's version; 409 {@code stale-version} where the code has
     * another one.
     *
     * @param id id of the access code
     */
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @ForInstructors
    AccessCodeView revise(
            @PathVariable UUID id,
            @Valid @RequestBody ReviseCodeRequest request,
            ExpectedVersion expected,
            CurrentUser author,
            WriteId write) {
        if (write.repeated()) {
            return get(id, author); // an answer with a code in it is not kept for repeats
        }
        return reviseCode.revise(new AccessCodeId(id), request::applyTo, expected, author);
    }

    /**
     * Withdraw an access code.
     *
     * <p>The instructor of the code's course and a platform admin who acts for its organisation may call this; for
     * other instructors and admins the code does not exist (404 {@code access-code-not-found}).
     *
     * <p>The code can no longer be redeemed, and cannot be activated again; students who entered with it stay in the
     * course. A repeated request changes nothing. {@code If-Match} takes the code's version; 409 {@code stale-version}
     * where the code has another one.
     *
     * @param id id of the access code
     */
    @DeleteMapping("/{id}")
    @ForInstructors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(@PathVariable UUID id, ExpectedVersion expected, CurrentUser author) {
        reviseCode.deactivate(new AccessCodeId(id), expected, author);
    }

    /**
     * Redeem an access code.
     *
     * <p>For students: the caller is enrolled in the code's course, and one use is counted. A student who comes back
     * with the code that they entered with uses it no further time. 400 {@code access-code-malformed}; 404
     * {@code access-code-not-found}; 409 {@code already-enrolled} (so also for a repeated request),
     * {@code access-code-used-up}, {@code course-full}; 422 {@code access-code-expired}, {@code access-code-inactive},
     * {@code course-not-open}. After too many refused codes of a student or a network address every code gets 429
     * {@code too-many-refused-codes}; {@code Retry-After} says for how long.
     */
    @PostMapping("/redeem")
    @ForStudents
    @NotAudited("code.redeemed.v1 names the student and the time.")
    RedeemedView redeem(
            @Valid @RequestBody RedeemCodeRequest request, CurrentUser student, HttpServletRequest connection) {
        return redeemCode.redeem(request.code(), new Redeemer(student, connection.getRemoteAddr()));
    }

    private static AccessCodeQueries.Filter filter(
            @Nullable UUID courseId, @Nullable Boolean active, @Nullable UUID batchId) {
        return new AccessCodeQueries.Filter(
                Optional.ofNullable(courseId).map(CourseId::new),
                Optional.ofNullable(active),
                Optional.ofNullable(batchId));
    }
}
