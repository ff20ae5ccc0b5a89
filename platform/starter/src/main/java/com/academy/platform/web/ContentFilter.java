package com.academy.platform.web;

import com.academy.platform.problem.ProblemCode;
import com.academy.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a compressed body, because the service would read it without decompressing it, and its full size is unknown;
 * and a body whose type is a range such as {@code application/*}, to which Spring answers with an error.
 */
final class ContentFilter extends OncePerRequestFilter {

    private static final String NONE = "identity";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean plain = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .allMatch(coding -> coding.isBlank() || coding.strip().equalsIgnoreCase(NONE));
        String type = request.getContentType();
        if (!plain) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, NONE);
            refuse(response, "A body is sent as it is, without a Content-Encoding.");
        } else if (type != null && type.indexOf('*') >= 0) {
            refuse(response, "The Content-Type names one type, not a range of types.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, String detail) throws IOException {
        response.setStatus(ProblemCode.UNSUPPORTED_MEDIA_TYPE.status());
        response.setContentType(Problems.MEDIA_TYPE);
        response.getOutputStream().write(Problems.json(ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail));
    }
}
