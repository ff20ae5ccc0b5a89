package com.academy.journeys.client;

/** The platform refused a request, or could not answer it. */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final String code;

    public ProblemException(String request, int status, String code, String detail) {
        super("%s answered %d %s: %s".formatted(request, status, code, detail));
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** The last part of the problem's type, or "" where the answer was no problem document. */
    public String code() {
        return code;
    }
}
