package com.academy.auth.people.file.web;

import com.academy.auth.people.file.FileQueries;
import com.academy.auth.people.file.FileView;
import com.academy.auth.people.file.WriteFile;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.web.ExpectedVersion;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files: what an organisation keeps on its students and instructors. */
@RestController
@RequestMapping("/users/{id}/file")
@ForSignedIn
class FileController {

    private final FileQueries files;
    private final WriteFile writeFile;

    FileController(FileQueries files, WriteFile writeFile) {
        this.files = files;
        this.writeFile = writeFile;
    }

    /**
     * Show the file on a user.
     *
     * <p>For the user and for platform admins: all organisations together. The admins of an organisation see its
     * members, with what happened in the organisation. For others the user does not exist: 404 {@code user-not-found}.
     * The answer has an {@code ETag} for {@code If-Match}. While analytics-service does not answer, the status is 200 as
     * well: {@code complete} is false, {@code missing} tells why, and the figures of courses are null.
     *
     * @param id id of the user
     */
    @GetMapping
    FileView get(@PathVariable UUID id, CurrentUser user) {
        return files.get(id, user);
    }

    /**
     * Change the file on a user.
     *
     * <p>A merge patch: absent fields keep their values, {@code null} removes; a repeated request changes nothing.
     * Users write what concerns themselves, admins of an organisation the notes on its members, platform admins both.
     * Notes belong to the organisation that the caller acts for.
     *
     * <p>Answers 422 {@code field-not-yours} where the request changes a field that the caller may not write, 404
     * {@code user-not-found} to callers that may not see the file, and 409 {@code stale-version} where {@code If-Match}
     * names an older version.
     *
     * @param id id of the user
     */
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    FileView write(
            @PathVariable UUID id,
            @Valid @RequestBody WriteFileRequest request,
            CurrentUser user,
            ExpectedVersion expected) {
        return writeFile.write(id, request::applyTo, expected, user);
    }
}
