package com.academy.progress.enrollment;

import java.util.UUID;

public record EnrollmentId(UUID value) {

    /** The position a reader of a projection waits for to see the fact of that sequence. Opaque to clients. */
    public String position(long sequence) {
        return "enrollment/" + value + "@" + sequence;
    }
}
