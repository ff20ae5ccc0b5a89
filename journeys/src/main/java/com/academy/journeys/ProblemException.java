package com.academy.journeys;

/** The platform refused a request, or could not answer it. */
final class ProblemException extends RuntimeException {

    private final int status;
    private final String code;

    ProblemException(String request, int status, String code, String detail) {
        super("%s answered %d %s: %s".formatted(request, status, code, detail));
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    /** The last part of the problem's type, or "" where the answer was no problem document. */
    String code() {
        return code;
    }
}
