package com.academy.auth.admission.peopleimport.web;

import com.academy.auth.admission.peopleimport.ImportPeople;
import com.academy.auth.admission.peopleimport.ImportQueries;
import com.academy.auth.admission.peopleimport.ImportRowView;
import com.academy.auth.admission.peopleimport.ImportView;
import com.academy.auth.admission.peopleimport.Outcome;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForOrganizationAdmins;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of people, into the organisation that the admin acts on. */
@RestController
@RequestMapping("/users/import")
@ForOrganizationAdmins
class ImportController {

    private final ImportPeople importPeople;
    private final ImportQueries imports;

    ImportController(ImportPeople importPeople, ImportQueries imports) {
        this.importPeople = importPeople;
        this.imports = imports;
    }

    /** @param content the list, read as it comes in */
    @PostMapping(consumes = "text/csv")
    ResponseEntity<ImportView> take(
            InputStream content,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            CurrentUser admin,
            Locale language)
            throws IOException {
        // The request's own encoding is UTF-8 always, whatever the header says.
        Charset charset = MediaType.parseMediaType(request.getContentType()).getCharset();
        UUID id = importPeople.take(content, charset, dryRun, language, admin);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/users/import/" + id))
                .body(imports.get(id, admin));
    }

    @GetMapping
    Page<ImportView> list(CurrentUser admin, PageRequest page) {
        return imports.page(admin, page);
    }

    @GetMapping("/{id}")
    ImportView get(@PathVariable UUID id, CurrentUser admin) {
        return imports.get(id, admin);
    }

    @GetMapping("/{id}/rows")
    Page<ImportRowView> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            CurrentUser admin,
            PageRequest page) {
        return imports.rows(id, outcome, admin, page);
    }

    @PostMapping("/{id}/carry-out")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView carryOut(@PathVariable UUID id, CurrentUser admin) {
        importPeople.carryOut(id, admin);
        return imports.get(id, admin);
    }
}
