package com.academy.platform.privacy;

import com.academy.platform.security.ForServices;
import com.academy.platform.web.Spool;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service holds on a person, for the service that gathers it for them. */
@RestController
@RequestMapping("/internal/personal-data")
@ForServices
class PersonalDataController {

    private final ExportPersonalData exportPersonalData;

    PersonalDataController(ExportPersonalData exportPersonalData) {
        this.exportPersonalData = exportPersonalData;
    }

    /**
     * Export what this service holds on a person.
     *
     * <p>For the service that gathers a person's data. The answer is one JSON object: {@code service}, {@code userId},
     * {@code exportedAt} and {@code documents}, in which each kind of record has a list. A person without
     * records gets empty lists. The answer is written completely before it is sent, and must not be stored by caches.
     *
     * @param userId user id of the person
     */
    @GetMapping(path = "/{userId}", produces = MediaType.APPLICATION_JSON_VALUE)
    void export(@PathVariable UUID userId, HttpServletResponse response) throws IOException {
        try (var spool = new Spool(Spool.OWN)) {
            exportPersonalData.write(userId, spool);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setHeader("Cache-Control", "no-store");
            spool.sendTo(response);
        }
    }
}
