package com.academy.platform.error;

import java.net.URI;

/** The catalogue of refusals that any part of the platform may answer; domains add codes of their own. */
public enum ProblemCode {
    INVALID_REQUEST(400, "invalid-request", "The request is not valid"),
    MALFORMED_REQUEST(400, "malformed-request", "The request cannot be read"),
    UNKNOWN_FIELD(400, "unknown-field", "The request has a field that nobody knows"),
    INVALID_CURSOR(400, "invalid-cursor", "The cursor is not one of ours"),
    ORGANIZATION_NOT_YOURS_TO_NAME(400, "organization-not-yours-to-name", "This caller may not name an organisation"),
    NOT_AUTHENTICATED(401, "not-authenticated", "Sign in first"),
    TOKEN_REFUSED(401, "token-refused", "The access token is not accepted"),
    ACCESS_REFUSED(403, "access-refused", "This role may not do this"),
    ORIGIN_REFUSED(403, "origin-refused", "The request comes from a site that may not send it"),
    CSRF_REFUSED(403, "csrf-refused", "The request lacks the token that proves its page"),
    NOT_FOUND(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method does not apply here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No representation is acceptable"),
    REQUEST_TIMEOUT(408, "request-timeout", "The request took too long to arrive"),
    CONCURRENT_CHANGE(409, "concurrent-change", "It was changed meanwhile"),
    REQUEST_IN_PROGRESS(409, "request-in-progress", "The same request is still being worked on"),
    PRECONDITION_FAILED(412, "precondition-failed", "The version asked for is not the current one"),
    REQUEST_TOO_LARGE(413, "request-too-large", "The request is too large"),
    URI_TOO_LONG(414, "uri-too-long", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The media type is not supported"),
    RULE_BROKEN(422, "rule-broken", "A rule forbids this"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused", "The idempotency key belongs to another request"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The header fields are too large"),
    INTERNAL_ERROR(500, "internal-error", "Something went wrong on our side"),
    NOT_IMPLEMENTED(501, "not-implemented", "The method is unknown"),
    SERVICE_UNAVAILABLE(503, "service-unavailable", "A part of the platform is not available"),
    QUEUE_FULL(503, "queue-full", "Too much is waiting already");

    private final int status;
    private final String code;
    private final String title;

    ProblemCode(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The machine-readable name, last segment of the type. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public URI type() {
        return Problems.type(code);
    }

    /** The code that says no more than the status does. */
    public static ProblemCode of(int status) {
        return switch (status) {
            case 400 -> INVALID_REQUEST;
            case 401 -> NOT_AUTHENTICATED;
            case 403 -> ACCESS_REFUSED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONCURRENT_CHANGE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> REQUEST_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> RULE_BROKEN;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 501 -> NOT_IMPLEMENTED;
            case 502, 503, 504 -> SERVICE_UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }
}
