package com.academy.platform.problem;

import java.net.URI;

/** The catalogue of refusals that any part of the platform may answer; domains add codes of their own. */
public enum ProblemCode {
    INVALID_REQUEST(400, "invalid-request", "Bad Request"),
    ORGANIZATION_NOT_YOURS_TO_NAME(400, "organization-not-yours-to-name", "Bad Request"),
    NOT_SIGNED_IN(401, "not-signed-in", "Unauthorized"),
    INVALID_TOKEN(401, "invalid-token", "Unauthorized"),
    NOT_FOR_THIS_ROLE(403, "not-for-this-role", "Forbidden"),
    ORIGIN_REFUSED(403, "origin-refused", "Forbidden"),
    CSRF_TOKEN_REFUSED(403, "csrf-token-refused", "Forbidden"),
    NOT_FOUND(404, "not-found", "Not Found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method Not Allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable", "Not Acceptable"),
    REQUEST_TIMEOUT(408, "request-timeout", "Request Timeout"),
    CONCURRENT_CHANGE(409, "concurrent-change", "Conflict"),
    DUPLICATE(409, "duplicate", "Conflict"),
    PRECONDITION_FAILED(412, "precondition-failed", "Precondition Failed"),
    CONTENT_TOO_LARGE(413, "content-too-large", "Content Too Large"),
    URI_TOO_LONG(414, "uri-too-long", "URI Too Long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported Media Type"),
    RULE_VIOLATED(422, "rule-violated", "Unprocessable Content"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too Many Requests"),
    HEADERS_TOO_LARGE(431, "request-header-fields-too-large", "Request Header Fields Too Large"),
    UNEXPECTED(500, "unexpected", "Internal Server Error"),
    NOT_IMPLEMENTED(501, "not-implemented", "Not Implemented"),
    UNAVAILABLE(503, "unavailable", "Service Unavailable"),
    OUTCOME_UNKNOWN(503, "outcome-unknown", "Service Unavailable");

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

    /** What RFC 9110 calls the status. */
    public String title() {
        return title;
    }

    public URI type() {
        return Problems.type(code);
    }

    /** The code that says no more than the status does. A gateway's failures (502, 504) are parts that are down. */
    public static ProblemCode of(int status) {
        return switch (status) {
            case 400 -> INVALID_REQUEST;
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_FOR_THIS_ROLE;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONCURRENT_CHANGE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> RULE_VIOLATED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 501 -> NOT_IMPLEMENTED;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : UNEXPECTED;
        };
    }
}
