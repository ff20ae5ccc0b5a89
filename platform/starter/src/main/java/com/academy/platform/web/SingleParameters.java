package com.academy.platform.web;

import com.academy.platform.error.InvalidRequestException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that is given twice where one is read, because Spring would join the values or drop all but the
 * first; and one with a control character, which PostgreSQL cannot store and Spring takes for a blank.
 */
final class SingleParameters implements HandlerInterceptor {

    private static final List<String> OF_PAGES = List.of("limit", "cursor");

    private final Map<Method, List<String>> single = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null
                && handler instanceof HandlerMethod endpoint
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            for (String name : single.computeIfAbsent(endpoint.getMethod(), _ -> names(endpoint))) {
                String[] values = request.getParameterValues(name);
                if (values != null && values.length > 1) {
                    throw invalid(name, "This parameter is given once.");
                }
            }
            request.getParameterMap().forEach((name, values) -> {
                if (Arrays.stream(values).flatMapToInt(String::chars).anyMatch(SingleParameters::isControl)) {
                    throw invalid(name, "This parameter has a control character.");
                }
            });
        }
        return true;
    }

    private static InvalidRequestException invalid(String name, String detail) {
        return InvalidRequestException.field("#/" + name, detail);
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static List<String> names(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .flatMap(SingleParameters::names)
                .toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == PageRequest.class) {
            return OF_PAGES.stream();
        }
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        if (named == null || type.isArray() || Collection.class.isAssignableFrom(type)) {
            return Stream.empty();
        }
        return Stream.ofNullable(StringUtils.hasText(named.name()) ? named.name() : parameter.getParameterName());
    }
}
