package com.academy.auth.people.file;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;

/** Another service refused our token: an operator has to correct that, and the answer is given without its figures. */
public final class ServiceRefusedException extends UnavailableException {

    public ServiceRefusedException(String service) {
        super("service-down", "%s does not answer just now.".formatted(service), Duration.ofMinutes(1));
    }
}
