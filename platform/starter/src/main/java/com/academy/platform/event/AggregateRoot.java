package com.academy.platform.event;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/**
 * A consistency boundary: locked, changed by one transaction, saved whole.
 *
 * <p>Facts it {@linkplain #announce announces} are numbered without gaps and handed to the outbox when its repository
 * saves it, in the same transaction. Numbers are only gap-free while commands lock the aggregate's row before they
 * announce. A version of {@code null} means "never stored", which is how Spring Data tells a new aggregate from a
 * loaded one although its id is assigned at birth.
 */
@MappedSuperclass
public abstract class AggregateRoot<ID> {

    @Version
    private @Nullable Long version;

    private long sequence;

    @Transient
    private final List<SequencedEvent> unpublished = new ArrayList<>();

    public abstract ID id();

    /** The number of the last fact announced; 0 before the first. */
    public final long sequence() {
        return sequence;
    }

    /** What {@code ETag} and {@code If-Match} speak of; 0 for one never stored. */
    public final long version() {
        return version == null ? 0 : version;
    }

    protected final void announce(DomainEvent event) {
        unpublished.add(new SequencedEvent(event, ++sequence));
    }

    @DomainEvents
    protected final Collection<SequencedEvent> unpublished() {
        return List.copyOf(unpublished);
    }

    @AfterDomainEventPublication
    protected final void forgetUnpublished() {
        unpublished.clear();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AggregateRoot<?> that
                        && Hibernate.getClass(this) == Hibernate.getClass(that)
                        && id().equals(that.id()));
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }
}
