package com.academy.auth.login.web;

import com.academy.auth.login.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

final class Origins {

    private Origins() {}

    static Origin of(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
    }
}
