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

    /** Written down first: a caller that reads slowly holds no connection, and a part is never taken for the whole. */
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
