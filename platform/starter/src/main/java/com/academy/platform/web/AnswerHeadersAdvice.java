package com.academy.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sets the headers of {@link Tagged} and {@link Positioned} answers. */
@ControllerAdvice
final class AnswerHeadersAdvice implements ResponseBodyAdvice<Object> {

    static final String POSITION = "X-Position";

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Positioned positioned && positioned.position() != null) {
            response.getHeaders().set(POSITION, positioned.position());
        }
        if (body instanceof Tagged tagged && tagged.tag() != null) {
            if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
                return isKnown(tagged.tag(), request, response) ? null : body;
            }
            response.getHeaders().setETag('"' + tagged.tag() + '"');
        }
        return body;
    }

    /** Sets the tag, and the status 304 for a client that has this version already. */
    private static boolean isKnown(String tag, ServerHttpRequest request, ServerHttpResponse response) {
        return new ServletWebRequest(
                        ((ServletServerHttpRequest) request).getServletRequest(),
                        ((ServletServerHttpResponse) response).getServletResponse())
                .checkNotModified('"' + tag + '"');
    }
}
