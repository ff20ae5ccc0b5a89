package com.academy.course.accesscode.web;

import com.academy.course.accesscode.AccessCodeId;
import com.academy.course.accesscode.AccessCodeQueries;
import com.academy.course.accesscode.AccessCodeView;
import com.academy.course.accesscode.GenerateCodes;
import com.academy.course.accesscode.RedeemCode;
import com.academy.course.accesscode.RedeemedView;
import com.academy.course.accesscode.Redeemer;
import com.academy.course.accesscode.RedemptionView;
import com.academy.course.accesscode.ReviseCode;
import com.academy.course.catalog.CourseId;
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

@RestController
@RequestMapping("/access-codes")
@ForStaff
class AccessCodeController {

    private static final int SHOWN_AT_ONCE = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final GenerateCodes generateCodes;
    private final ReviseCode reviseCode;
    private final RedeemCode redeemCode;
    private final AccessCodeQueries codes;

    AccessCodeController(
            GenerateCodes generateCodes, ReviseCode reviseCode, RedeemCode redeemCode, AccessCodeQueries codes) {
        this.generateCodes = generateCodes;
        this.reviseCode = reviseCode;
        this.redeemCode = redeemCode;
        this.codes = codes;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<AccessCodeView> list(
            @RequestParam(required = false) @Nullable UUID courseId,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable UUID batchId,
            CurrentUser staff,
            PageRequest page) {
        return codes.page(filter(courseId, active, batchId), staff, page);
    }

    /** The same list, whole, for a spreadsheet; written down before it is sent, so that none is half a list. */
    @GetMapping(produces = "text/csv")
    ResponseEntity<Resource> export(
            @RequestParam(required = false) @Nullable UUID courseId,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable UUID batchId,
            CurrentUser staff)
            throws IOException {
        AccessCodeQueries.Filter filter = filter(courseId, active, batchId);
        return Spool.download(
                "access-codes.csv",
                CSV,
                out -> Csv.write(out, reader -> Page.forEach(page -> codes.page(filter, staff, page), reader)));
    }

    /** A few are answered at once; of more the answer says only where they are: 202. */
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

    @GetMapping("/{id}")
    AccessCodeView get(@PathVariable UUID id, CurrentUser staff) {
        return codes.get(new AccessCodeId(id), staff);
    }

    @GetMapping("/{id}/redemptions")
    Page<RedemptionView> redemptions(@PathVariable UUID id, CurrentUser staff, PageRequest page) {
        return codes.redemptions(new AccessCodeId(id), staff, page);
    }

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

    @DeleteMapping("/{id}")
    @ForInstructors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(@PathVariable UUID id, ExpectedVersion expected, CurrentUser author) {
        reviseCode.deactivate(new AccessCodeId(id), expected, author);
    }

    @PostMapping("/redeem")
    @ForStudents
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
