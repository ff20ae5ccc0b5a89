package com.academy.auth.organization;

import com.academy.platform.event.AggregateRoot;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A school, company or trainer; row-level security separates its people and courses from those of others. */
@Entity
class Organization extends AggregateRoot<OrganizationId> {

    @EmbeddedId
    private OrganizationId id;

    private String slug;

    private String name;

    private boolean coursesNeedReview;

    private Instant createdAt;

    protected Organization() {}

    Organization(OrganizationId id, OrganizationDescription description, Instant now) {
        this.id = id;
        this.createdAt = now;
        describe(description);
        announce(fact(now));
    }

    @Override
    public OrganizationId id() {
        return id;
    }

    OrganizationDescription description() {
        return new OrganizationDescription(name, slug, coursesNeedReview);
    }

    void revise(OrganizationDescription description, Instant now) {
        if (!description.equals(description())) {
            describe(description);
            announce(fact(now));
        }
    }

    private void describe(OrganizationDescription description) {
        this.name = description.name();
        this.slug = description.slug();
        this.coursesNeedReview = description.coursesNeedReview();
    }

    private OrganizationChanged fact(Instant now) {
        return new OrganizationChanged(id.value(), name, slug, coursesNeedReview, now);
    }
}
