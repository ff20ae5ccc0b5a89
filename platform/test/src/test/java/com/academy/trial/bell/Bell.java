package com.academy.trial.bell;

import com.academy.platform.event.AggregateRoot;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** Something that can be rung. */
@Entity
public class Bell extends AggregateRoot<BellId> {

    @EmbeddedId
    private BellId id;

    private UUID organizationId;
    private UUID userId;
    private int rings;

    protected Bell() {}

    Bell(BellId id, UUID organizationId, UUID userId) {
        this.id = id;
        this.organizationId = organizationId;
        this.userId = userId;
    }

    void ring() {
        rings++;
        announce(new BellRung(id.value(), organizationId, userId, rings));
    }

    @Override
    public BellId id() {
        return id;
    }
}
