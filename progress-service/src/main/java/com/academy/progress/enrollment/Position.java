package com.academy.progress.enrollment;

/** Up to where a reader of a projection must have come to see what was just written. Opaque to clients. */
public record Position(EnrollmentId enrollment, long sequence) {

    @Override
    public String toString() {
        return "enrollment/" + enrollment.value() + "@" + sequence;
    }
}
