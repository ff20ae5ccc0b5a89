package com.academy.gateway.problem;

/** A body without announced length turned out to be larger than its route takes. */
public final class ContentTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    public ContentTooLargeException(long limit) {
        super("The body is larger than " + limit + " bytes.", null, false, false);
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
