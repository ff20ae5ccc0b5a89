package com.academy.auth.organization.web;

import com.academy.auth.organization.EditOrganizations;
import com.academy.auth.organization.OrganizationQueries;
import com.academy.auth.organization.OrganizationView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForOrganizationAdmins;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations: the schools, companies and trainers that own courses. */
@RestController
@RequestMapping("/organizations")
@ForOrganizationAdmins
class OrganizationController {

    private final EditOrganizations editOrganizations;
    private final OrganizationQueries organizations;

    OrganizationController(EditOrganizations editOrganizations, OrganizationQueries organizations) {
        this.editOrganizations = editOrganizations;
        this.organizations = organizations;
    }

    /**
     * List organisations.
     *
     * <p>Newest first: all of them for platform admins; for an organisation's admin only the organisation that the
     * caller acts for.
     */
    @GetMapping
    Page<OrganizationView> list(CurrentUser admin, PageRequest page) {
        return organizations.page(admin, page);
    }

    /**
     * Create an organisation.
     *
     * <p>For platform admins. Answers 201 with the address of the organisation in {@code Location}. A slug that the
     * request names and another organisation has is 409 {@code slug-taken}; without one, a free slug is made of the
     * name, so that a repeated request creates another organisation unless both have the same {@code Idempotency-Key}.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ForAdmins
    ResponseEntity<OrganizationView> found(@Valid @RequestBody FoundOrganizationRequest request, CurrentUser admin) {
        UUID id = editOrganizations.create(
                request.name(), request.slug(), Boolean.TRUE.equals(request.coursesNeedReview()));
        OrganizationView made = organizations.get(id, admin);
        return ResponseEntity.created(URI.create("/api/v1/organizations/" + made.id()))
                .body(made);
    }

    /**
     * Show an organisation.
     *
     * <p>For platform admins, and for the admins of the organisation. For others it does not exist: 404 {@code
     * organization-not-found}. The answer has an {@code ETag} for {@code If-Match}.
     *
     * @param id id of the organisation
     */
    @GetMapping("/{id}")
    OrganizationView get(@PathVariable UUID id, CurrentUser admin) {
        return organizations.get(id, admin);
    }

    /**
     * Change the description of an organisation.
     *
     * <p>For platform admins, and for the admins of the organisation. A merge patch: absent fields keep their values; a
     * repeated request changes nothing. Answers 404 {@code organization-not-found}, 409 {@code slug-taken} where
     * another organisation has the slug, and 409 {@code stale-version} where {@code If-Match} names an older version.
     *
     * @param id id of the organisation
     */
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    OrganizationView revise(
            @PathVariable UUID id,
            @Valid @RequestBody ReviseOrganizationRequest request,
            ExpectedVersion expected,
            CurrentUser admin) {
        editOrganizations.revise(id, request::applyTo, expected, admin);
        return organizations.get(id, admin);
    }
}
