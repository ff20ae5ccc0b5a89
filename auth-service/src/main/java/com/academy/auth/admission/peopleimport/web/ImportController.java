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

/** Imports: lists of people who become members of an organisation. */
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

    /**
     * Import a list of people.
     *
     * <p>For organisation admins and platform admins, into the organisation that the caller acts for. The body is a CSV
     * list with a heading: {@code email}, {@code firstName}, {@code lastName} and, if wanted, {@code role} (STUDENT,
     * INSTRUCTOR or ORGANIZATION_ADMIN), separated by comma, semicolon or tab; UTF-8 unless the {@code Content-Type} or
     * a byte-order mark says otherwise; at most 50,000 people and, by default, 16 MB.
     *
     * <p>The list is taken in whole and worked on in the background: 202 with the import, whose address is in
     * {@code Location}. A row with an error is refused by itself. A repeated request makes a further import; people for
     * whom the first one made an account are members there. A mail above the limit of mails to an address is left out.
     *
     * <p>400 {@code invalid-list} where the list is empty, cannot be read, has other columns or too many people. 413
     * {@code content-too-large} where it has too many bytes.
     *
     * @param dryRun whether rows are only judged: no account is made and no mail is sent
     */
    @PostMapping(consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
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

    /**
     * List imports.
     *
     * <p>For organisation admins and platform admins: the imports into the organisation that the caller acts for, the
     * newest first. An import is deleted 30 days after it has finished.
     */
    @GetMapping
    Page<ImportView> list(CurrentUser admin, PageRequest page) {
        return imports.page(admin, page);
    }

    /**
     * Show an import and how far it has come.
     *
     * <p>For organisation admins and platform admins. 404 {@code import-not-found} where the organisation that the
     * caller acts for has no such import.
     *
     * @param id id of the import
     */
    @GetMapping("/{id}")
    ImportView get(@PathVariable UUID id, CurrentUser admin) {
        return imports.get(id, admin);
    }

    /**
     * List the rows of an import.
     *
     * <p>For organisation admins and platform admins: the rows in the order of the list, each with what came of it. 404
     * {@code import-not-found} where the organisation that the caller acts for has no such import.
     *
     * @param id id of the import
     * @param outcome only rows with this outcome; all rows where absent
     */
    @GetMapping("/{id}/rows")
    Page<ImportRowView> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            CurrentUser admin,
            PageRequest page) {
        return imports.rows(id, outcome, admin, page);
    }

    /**
     * Carry out an import that was a dry run.
     *
     * <p>For organisation admins and platform admins. Works in the background on the rows that the dry run did not
     * refuse; the list is not sent again. 409 {@code import-runs} where the import is still running or was carried out
     * before, so also for a repeated request. 404 {@code import-not-found} where the organisation that the caller acts
     * for has no such import.
     *
     * @param id id of an import that was a dry run and has finished
     */
    @PostMapping("/{id}/carry-out")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView carryOut(@PathVariable UUID id, CurrentUser admin) {
        importPeople.carryOut(id, admin);
        return imports.get(id, admin);
    }
}
