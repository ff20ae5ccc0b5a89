package com.academy.course.accesscode;

import com.academy.platform.web.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An access code as the API shows it to who gives it out. */
public record AccessCodeView(
        UUID id,
        UUID courseId,
        String code,
        AccessCodeType type,
        @Nullable Integer maxUses,
        int uses,
        boolean active,
        @Nullable Instant expiresAt,
        UUID createdBy,
        Instant createdAt,
        long version)
        implements Tagged {

    @Override
    public String tag() {
        return Long.toString(version);
    }
}
