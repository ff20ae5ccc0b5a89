package com.academy.course.accesscode;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("code.redeemed.v1")
record CodeRedeemed(
        UUID redemptionId,
        UUID accessCodeId,
        UUID organizationId,
        UUID userId,
        UUID courseId,
        UUID enrollmentId,
        Instant redeemedAt)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("redemption", redemptionId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
