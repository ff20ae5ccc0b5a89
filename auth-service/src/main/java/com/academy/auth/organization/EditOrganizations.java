package com.academy.auth.organization;

import com.academy.auth.audit.Action;
import com.academy.auth.organization.OrganizationAccess.OrganizationNotFoundException;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.ConflictException;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.text.SlugForm;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class EditOrganizations {

    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    EditOrganizations(Organizations organizations, Audit audit, Clock clock) {
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param slug the one asked for; else one is made of the name */
    @Transactional
    public UUID create(String name, @Nullable String slug, boolean coursesNeedReview) {
        UUID id = Ids.next();
        var description = new OrganizationDescription(name, slug == null ? slugOf(name, id) : slug, coursesNeedReview);
        var organization = new Organization(new OrganizationId(id), description, clock.instant());
        unlessTaken(description.slug(), () -> organizations.saveAndFlush(organization));
        record(Action.ORGANIZATION_CREATED, id, null, description);
        return id;
    }

    private String slugOf(String name, UUID id) {
        String slug = SlugForm.from(name, id, OrganizationDescription.MAX_SLUG);
        return organizations.existsBySlug(slug) ? SlugForm.distinguished(slug, id) : slug;
    }

    /** @param change computes the new description from the present one */
    @Transactional
    public void revise(
            UUID id, UnaryOperator<OrganizationDescription> change, ExpectedVersion expected, CurrentUser admin) {
        Organization organization = organizations
                .findAndLockById(OrganizationAccess.require(id, admin))
                .orElseThrow(() -> new OrganizationNotFoundException(id));
        expected.check(organization.version());
        OrganizationDescription before = organization.description();
        OrganizationDescription wanted = change.apply(before);
        organization.revise(wanted, clock.instant());
        unlessTaken(wanted.slug(), () -> organizations.saveAndFlush(organization));
        if (!wanted.equals(before)) {
            record(Action.ORGANIZATION_CHANGED, id, before, wanted);
        }
    }

    private void record(
            Action action, UUID id, @Nullable OrganizationDescription before, OrganizationDescription after) {
        audit.record(AuditEntry.of(action, AuditSubject.organization(id)).changing(before, after));
    }

    private static <T> T unlessTaken(String slug, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(
                            NestedExceptionUtils.getMostSpecificCause(violation).getMessage())
                    .contains("organization_slug_unique")) {
                throw new SlugTakenException(slug);
            }
            throw violation;
        }
    }

    static class SlugTakenException extends ConflictException {

        SlugTakenException(String slug) {
            super("slug-taken", "There is an organisation called %s already.".formatted(slug));
        }
    }
}
