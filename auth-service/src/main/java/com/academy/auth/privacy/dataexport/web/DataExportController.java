package com.academy.auth.privacy.dataexport.web;

import com.academy.auth.account.person.UserId;
import com.academy.auth.privacy.dataexport.GatherPersonalData;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The data export: all that the platform holds on a user, as one file. */
@RestController
class DataExportController {

    private final GatherPersonalData gatherPersonalData;

    DataExportController(GatherPersonalData gatherPersonalData) {
        this.gatherPersonalData = gatherPersonalData;
    }

    /**
     * Download what the platform holds on a user.
     *
     * <p>For the user and for platform admins; for others the user does not exist: 404 {@code user-not-found}. A ZIP
     * file with one JSON file for each service, {@code manifest.json} and {@code README.txt}. It is whole or not sent:
     * 503 {@code service-down} where a service does not answer, 503 {@code exports-busy} while too many exports run,
     * both with {@code Retry-After}.
     *
     * @param id id of the user
     */
    @GetMapping(path = "/users/{id}/data-export", produces = "application/zip")
    @ForSignedIn
    ResponseEntity<Resource> export(@PathVariable UUID id, CurrentUser user) throws IOException {
        Path file = gatherPersonalData.gather(new UserId(id), user);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"academy-data.zip\"")
                .contentLength(Files.size(file))
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
