package com.academy.platform.web;

import com.academy.platform.error.InvalidRequestException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class PageRequestResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageRequest(
                limit(request.getParameter("limit")),
                Optional.ofNullable(request.getParameter("cursor")).map(Cursor::read));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException malformed) {
            // refused below, as any other value out of range
        }
        throw InvalidRequestException.field("#/limit", "A number from 1 to " + PageRequest.MAX_LIMIT + ".");
    }
}
