package com.academy.gateway.problem;

import com.academy.platform.problem.ProblemCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a request ended its way: the client sent too much, too slowly, or not all. The service is not at fault. */
public final class RefusedBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    private RefusedBodyException(ProblemCode code, String detail, @Nullable Throwable cause) {
        super(detail, cause, false, false);
        this.code = code;
    }

    public static RefusedBodyException tooLarge(long limit) {
        return new RefusedBodyException(ProblemCode.CONTENT_TOO_LARGE, tooLargeDetail(limit), null);
    }

    public static RefusedBodyException tooSlow(String detail) {
        return new RefusedBodyException(ProblemCode.REQUEST_TIMEOUT, detail, null);
    }

    public static RefusedBodyException broken(Throwable cause) {
        return new RefusedBodyException(ProblemCode.INVALID_REQUEST, "The body did not come to its end.", cause);
    }

    /** The refused body that is behind a failure, which a client library may have wrapped once. */
    public static Optional<RefusedBodyException> behind(Throwable failure) {
        if (failure instanceof RefusedBodyException refused) {
            return Optional.of(refused);
        }
        return failure.getCause() instanceof RefusedBodyException refused ? Optional.of(refused) : Optional.empty();
    }

    public static Refusal tooLargeRefusal(long limit) {
        return Refusal.of(ProblemCode.CONTENT_TOO_LARGE, tooLargeDetail(limit));
    }

    Refusal refusal() {
        return Refusal.of(code, String.valueOf(getMessage()));
    }

    private static String tooLargeDetail(long limit) {
        return "The body may have " + limit + " bytes at most.";
    }
}
