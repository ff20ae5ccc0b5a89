package com.academy.course.accesscode;

import com.academy.platform.web.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access code as the API shows it to staff.
 *
 * @param id id of the access code
 * @param courseId the course that the code opens
 * @param code the code as students type it. Example: K7QX-2MPA-9RTZ
 * @param type {@code SINGLE_USE}: one use; {@code MULTI_USE}: {@code maxUses} uses; {@code UNLIMITED}: no limit of uses
 * @param maxUses how many students may enter with the code; {@code null} for an unlimited code. Example: 30
 * @param uses how many uses were counted so far. Example: 12
 * @param active false for a withdrawn code
 * @param expiresAt from when the code is refused; {@code null} for a code that never expires
 * @param createdBy user id of the instructor or admin who generated the code
 * @param createdAt when the code was generated
 * @param version what {@code If-Match} takes. Example: 3
 */
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
