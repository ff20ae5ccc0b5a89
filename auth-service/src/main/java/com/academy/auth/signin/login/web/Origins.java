package com.academy.auth.signin.login.web;

import com.academy.auth.signin.session.Origin;
import com.academy.auth.signin.session.SessionCookies;
import com.academy.platform.web.HeaderText;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

final class Origins {

    private Origins() {}

    static Origin of(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(),
                HeaderText.of(request.getHeader(HttpHeaders.USER_AGENT), Origin.SHOWN),
                kept(request));
    }

    private static @Nullable String kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, SessionCookies.DEVICE);
        return cookie == null ? null : cookie.getValue();
    }
}
