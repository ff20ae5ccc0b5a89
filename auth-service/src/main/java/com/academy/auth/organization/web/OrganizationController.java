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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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

    @GetMapping
    Page<OrganizationView> list(CurrentUser admin, PageRequest page) {
        return organizations.page(admin, page);
    }

    @PostMapping
    @ForAdmins
    ResponseEntity<OrganizationView> found(@Valid @RequestBody FoundOrganizationRequest request, CurrentUser admin) {
        UUID id = editOrganizations.create(
                request.name(), request.slug(), Boolean.TRUE.equals(request.coursesNeedReview()));
        OrganizationView made = organizations.get(id, admin);
        return ResponseEntity.created(URI.create("/api/v1/organizations/" + made.id()))
                .eTag(Long.toString(made.version()))
                .body(made);
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganizationView> get(@PathVariable UUID id, CurrentUser admin) {
        return withTag(organizations.get(id, admin));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<OrganizationView> revise(
            @PathVariable UUID id,
            @Valid @RequestBody ReviseOrganizationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser admin) {
        editOrganizations.revise(id, request::applyTo, ExpectedVersion.ofHeader(ifMatch), admin);
        return withTag(organizations.get(id, admin));
    }

    private static ResponseEntity<OrganizationView> withTag(OrganizationView organization) {
        return ResponseEntity.ok().eTag(Long.toString(organization.version())).body(organization);
    }
}
