package com.academy.platform.client;

import com.academy.platform.error.UnavailableException;
import feign.FeignException;
import java.time.Duration;
import java.util.function.Supplier;

/** Calls another service and distinguishes an outage from a refusal. */
public final class Questions {

    private Questions() {}

    /**
     * @throws ServiceDownException when the service did not answer in time, answered that it cannot, or its circuit is
     *     open; a 503 with Retry-After unless the caller has a degraded answer
     * @throws FeignException.FeignClientException when it refused (4xx)
     */
    public static <T> T ask(String service, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof FeignException.FeignClientException refusal && refusal.status() != 429) {
                    throw refusal;
                }
            }
            if (isDefect(failure)) {
                throw failure; // a defect of this service is no outage of the other
            }
            throw new ServiceDownException(service);
        }
    }

    private static boolean isDefect(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof NullPointerException || root instanceof IllegalStateException;
    }

    /** Another service is unavailable. */
    public static final class ServiceDownException extends UnavailableException {
        ServiceDownException(String service) {
            super("service-down", service + " does not answer just now.", Duration.ofSeconds(2));
        }
    }
}
