package com.academy.auth.login.web;

import com.academy.auth.login.Origin;
import com.academy.platform.web.HeaderText;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

final class Origins {

    private Origins() {}

    static Origin of(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(), HeaderText.of(request.getHeader(HttpHeaders.USER_AGENT), Origin.SHOWN));
    }
}
