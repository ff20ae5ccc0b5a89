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

    @GetMapping
    FileView get(@PathVariable UUID id, CurrentUser user) {
        return files.get(id, user);
    }

    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    FileView write(
            @PathVariable UUID id,
            @Valid @RequestBody WriteFileRequest request,
            CurrentUser user,
            ExpectedVersion expected) {
        return writeFile.write(id, request::applyTo, expected, user);
    }
}
