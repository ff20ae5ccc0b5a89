package com.academy.auth.people.directory.web;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.organization.MembershipStatus;
import com.academy.auth.organization.OrganizationAccess;
import com.academy.auth.people.directory.ManagePerson;
import com.academy.auth.people.directory.PeopleFilter;
import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.directory.PersonView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForOrganizationAdmins;
import com.academy.platform.security.Role;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** The people of one organisation. */
@RestController
@RequestMapping("/organizations/{id}/members")
@ForOrganizationAdmins
class MemberController {

    private final PeopleQueries people;
    private final ManagePerson managePerson;

    MemberController(PeopleQueries people, ManagePerson managePerson) {
        this.people = people;
        this.managePerson = managePerson;
    }

    @GetMapping
    Page<PersonView> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Size(max = 200) @Nullable String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable AccountStatus status,
            CurrentUser admin,
            PageRequest page) {
        OrganizationAccess.require(id, admin);
        return people.page(new PeopleFilter(text, role, status, id), admin, page);
    }

    /** Without asking the person, which is why it is the platform's to do; organisations invite. */
    @PostMapping
    @ForAdmins
    @ResponseStatus(HttpStatus.CREATED)
    PersonView add(@PathVariable UUID id, @Valid @RequestBody AddMemberRequest request, CurrentUser admin) {
        managePerson.addMember(new UserId(request.userId()), id, request.role().role(), admin);
        return people.get(request.userId(), admin);
    }

    @PatchMapping(
            path = "/{user}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    PersonView change(
            @PathVariable UUID id,
            @PathVariable UUID user,
            @Valid @RequestBody ChangeMemberRequest request,
            CurrentUser admin) {
        managePerson.setMembership(
                new UserId(user),
                id,
                request.role() == null ? null : request.role().role(),
                request.status() == null ? null : request.status().status(),
                admin);
        return people.get(user, admin);
    }

    @DeleteMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID user, CurrentUser admin) {
        managePerson.setMembership(new UserId(user), id, null, MembershipStatus.ENDED, admin);
    }
}
