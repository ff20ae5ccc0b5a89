package com.academy.platform.error;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A refusal the caller can understand and act on. Any other exception is a defect.
 *
 * <p>The code is the machine-readable name of the problem and the last segment of its RFC 9457 type.
 */
public abstract sealed class DomainException extends RuntimeException
        permits InvalidRequestException,
                NotAuthenticatedException,
                AccessRefusedException,
                NotFoundException,
                ConflictException,
                RuleViolationException,
                TooManyAttemptsException,
                UnavailableException {

    /** The members of RFC 9457: a second one of that name would stand beside the first in the JSON. */
    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance");

    private final String code;
    private final Map<String, Object> members = new LinkedHashMap<>();

    DomainException(String code, String message) {
        // A refusal is an answer, not a fault: its stack is not logged, and filling it in is most of its cost.
        super(message, null, false, false);
        this.code = code;
    }

    public final String code() {
        return code;
    }

    public final int status() {
        return switch (this) {
            case InvalidRequestException _ -> 400;
            case NotAuthenticatedException _ -> 401;
            case AccessRefusedException _ -> 403;
            case NotFoundException _ -> 404;
            case ConflictException _ -> 409;
            case RuleViolationException _ -> 422;
            case TooManyAttemptsException _ -> 429;
            case UnavailableException _ -> 503;
        };
    }

    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** Further members of the problem. */
    public final Map<String, Object> members() {
        return Map.copyOf(members);
    }

    /** @throws IllegalArgumentException for a member that every problem has already */
    protected final void member(String name, Object value) {
        if (STANDARD.contains(name)) {
            throw new IllegalArgumentException("A problem has the member \"%s\" already.".formatted(name));
        }
        members.put(name, value);
    }
}
