package com.academy.auth.people.directory.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.admission.registration.MakeAccount;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.people.directory.ExportPeople;
import com.academy.auth.people.directory.PeopleFilter;
import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.directory.PersonView;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForOrganizationAdmins;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import com.academy.platform.web.Spool;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users: the accounts that an admin lists and makes. */
@RestController
@RequestMapping("/users")
class PeopleController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PeopleQueries people;
    private final ExportPeople exportPeople;
    private final MakeAccount makeAccount;

    PeopleController(PeopleQueries people, ExportPeople exportPeople, MakeAccount makeAccount) {
        this.people = people;
        this.exportPeople = exportPeople;
        this.makeAccount = makeAccount;
    }

    /**
     * List users, page by page as JSON or all of them as CSV.
     *
     * <p>Newest account first. Platform admins list all users; an organisation's admin lists the members of the
     * organisation that the caller acts for, whatever organisation the request names. {@code Accept: text/csv} brings
     * the whole list as the file {@code people.csv}, complete or not at all; {@code limit} and {@code cursor} do not
     * matter then.
     *
     * @param text words that are all looked for in names and e-mail address, in any order; case and accents do not
     *     matter
     * @param role only users with this role
     * @param status only accounts with this status
     * @param organization only users that belong to this organisation, in the role asked for; for platform admins
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ForOrganizationAdmins
    Page<PersonView> list(
            @RequestParam(required = false) @Size(max = 200) @Nullable String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable AccountStatus status,
            @RequestParam(required = false) @Nullable UUID organization,
            CurrentUser admin,
            PageRequest page) {
        return people.page(new PeopleFilter(text, role, status, organization), admin, page);
    }

    /**
     * List users, page by page as JSON or all of them as CSV.
     *
     * <p>Newest account first. Platform admins list all users; an organisation's admin lists the members of the
     * organisation that the caller acts for, whatever organisation the request names. {@code Accept: text/csv} brings
     * the whole list as the file {@code people.csv}, complete or not at all; {@code limit} and {@code cursor} do not
     * matter then.
     *
     * @param text words that are all looked for in names and e-mail address, in any order; case and accents do not
     *     matter
     * @param role only users with this role
     * @param status only accounts with this status
     * @param organization only users that belong to this organisation, in the role asked for; for platform admins
     */
    @GetMapping(produces = "text/csv")
    @ForOrganizationAdmins
    ResponseEntity<Resource> export(
            @RequestParam(required = false) @Size(max = 200) @Nullable String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable AccountStatus status,
            @RequestParam(required = false) @Nullable UUID organization,
            CurrentUser admin)
            throws IOException {
        var filter = new PeopleFilter(text, role, status, organization);
        return Spool.download(
                "people.csv", CSV, out -> PeopleCsv.write(out, reader -> exportPeople.export(filter, admin, reader)));
    }

    /**
     * Make an account for a person.
     *
     * <p>For admins of an organisation and of the platform: the user belongs to the organisation that the caller acts
     * for, and gets a mail to choose a password, in the language of {@code Accept-Language}. Answers 201 with the
     * address of the user in {@code Location}.
     *
     * <p>Answers 409 {@code email-taken} where an account has the e-mail address: invite that user instead. Further
     * refusals are 403 {@code not-yours-to-give} (only platform admins give the role ADMIN), 422 {@code
     * admins-are-the-platforms} (the organisation cannot have platform admins) and 429 {@code too-many-mails}.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ForOrganizationAdmins
    ResponseEntity<PersonView> make(@Valid @RequestBody MakePersonRequest request, CurrentUser admin, Locale language) {
        UserId made = makeAccount.make(
                EmailAddress.required(request.email(), "#/email"),
                new PersonName(request.firstName(), request.lastName()),
                request.role().role(),
                new OrganizationId(admin.organizationId()),
                language,
                admin);
        return ResponseEntity.created(URI.create("/api/v1/users/" + made.value()))
                .body(people.get(made.value(), admin));
    }
}
