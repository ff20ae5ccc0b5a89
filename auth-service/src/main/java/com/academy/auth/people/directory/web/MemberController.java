package com.academy.auth.people.directory.web;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.organization.MembershipStatus;
import com.academy.auth.organization.OrganizationAccess;
import com.academy.auth.people.directory.ManageMembership;
import com.academy.auth.people.directory.PeopleFilter;
import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.directory.PersonView;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForOrganizationAdmins;
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

/** Members: the users of an organisation, with their roles and status there. */
@RestController
@RequestMapping("/organizations/{id}/members")
@ForOrganizationAdmins
class MemberController {

    private final PeopleQueries people;
    private final ManageMembership manageMembership;

    MemberController(PeopleQueries people, ManageMembership manageMembership) {
        this.people = people;
        this.manageMembership = manageMembership;
    }

    /**
     * List the members of an organisation.
     *
     * <p>Newest account first. For platform admins, and for the admins of the organisation; for others it does not
     * exist: 404 {@code organization-not-found}. Users that have left it are not in the list.
     *
     * @param id id of the organisation
     * @param text words that are all looked for in names and e-mail address, in any order; case and accents do not
     *     matter
     * @param role only members with this role
     * @param status only accounts with this status
     */
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

    /**
     * Make a user a member of an organisation.
     *
     * <p>For platform admins, because the user is not asked; organisations send invitations. A former or suspended
     * member becomes an active one in the role given, an active member gets that role. Open invitations of the user to
     * the organisation end.
     *
     * <p>Answers 409 {@code already-member} where the user has that role there, or is a platform admin there, 404
     * {@code user-not-found} or {@code organization-not-found}, and 422 {@code admins-are-the-platforms} for the role
     * ADMIN in an organisation that cannot have platform admins. Answers 503 {@code sessions-unavailable} while tokens
     * cannot be revoked.
     *
     * @param id id of the organisation
     */
    @PostMapping
    @ForAdmins
    @ResponseStatus(HttpStatus.CREATED)
    PersonView add(@PathVariable UUID id, @Valid @RequestBody AddMemberRequest request, CurrentUser admin) {
        manageMembership.addMember(
                new UserId(request.userId()), id, request.role().role(), admin);
        return people.get(request.userId(), admin);
    }

    /**
     * Change the role or status of a member.
     *
     * <p>For platform admins, and for the admins of the organisation. A merge patch: absent fields keep their values; a
     * repeated request gets the same answer. The member's sessions go on with new tokens, and open invitations to the
     * organisation end.
     *
     * <p>Answers 404 {@code member-not-found} or {@code organization-not-found}, 403 {@code not-yours-to-give} (only
     * platform admins give the role ADMIN), 422 {@code admins-are-the-platforms} for that role in an organisation that
     * cannot have platform admins, and 422 {@code last-admin} where the platform would lose its last admin. Answers 503
     * {@code sessions-unavailable} while tokens cannot be revoked: repeat the request then.
     *
     * @param id id of the organisation
     * @param user id of the member
     */
    @PatchMapping(
            path = "/{user}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    PersonView change(
            @PathVariable UUID id,
            @PathVariable UUID user,
            @Valid @RequestBody ChangeMemberRequest request,
            CurrentUser admin) {
        manageMembership.setMembership(
                new UserId(user),
                id,
                request.role() == null ? null : request.role().role(),
                request.status() == null ? null : request.status().status(),
                admin);
        return people.get(user, admin);
    }

    /**
     * Remove a member from an organisation.
     *
     * <p>For platform admins, and for the admins of the organisation. The account stays; its tokens are refused and
     * have to be renewed. A repeated request is 404 {@code member-not-found}. Further refusals are 404 {@code
     * organization-not-found} and 422 {@code last-admin} where the platform would lose its last admin.
     *
     * @param id id of the organisation
     * @param user id of the member
     */
    @DeleteMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID user, CurrentUser admin) {
        manageMembership.setMembership(new UserId(user), id, null, MembershipStatus.ENDED, admin);
    }
}
