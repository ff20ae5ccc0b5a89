package com.academy.platform.audit;

import com.academy.platform.web.HeaderText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the current request comes from.
 *
 * @param address the network address
 * @param device what the device calls itself; empty if it sends no name
 */
public record RequestOrigin(String address, String device) {

    private static final int LONGEST = 200;

    /** Empty in background work. */
    public static Optional<RequestOrigin> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(of(attributes.getRequest()))
                : Optional.empty();
    }

    private static RequestOrigin of(HttpServletRequest request) {
        return new RequestOrigin(
                request.getRemoteAddr(), HeaderText.of(request.getHeader(HttpHeaders.USER_AGENT), LONGEST));
    }

    @Override
    public String toString() {
        return "RequestOrigin[hidden]";
    }
}
