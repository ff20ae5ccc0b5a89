package com.academy.auth.people.file;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;

/** Another service does not accept the question: an operator has to mend that, and the answer goes without it. */
public final class ServiceRefusedException extends UnavailableException {

    public ServiceRefusedException(String service) {
        super("service-down", "%s does not answer just now.".formatted(service), Duration.ofMinutes(1));
    }
}
