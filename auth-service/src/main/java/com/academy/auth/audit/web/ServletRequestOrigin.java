package com.academy.auth.audit.web;

import com.academy.auth.audit.RequestOrigin;
import com.academy.platform.web.HeaderText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@Component
class ServletRequestOrigin implements RequestOrigin {

    private static final int LONGEST = 200;

    @Override
    public Optional<Origin> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(origin(attributes.getRequest()))
                : Optional.empty();
    }

    private static Origin origin(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), HeaderText.of(request.getHeader(HttpHeaders.USER_AGENT), LONGEST));
    }
}
