package com.academy.platform.security;

import com.academy.platform.error.AccessRefusedException;
import com.academy.platform.error.NotAuthenticatedException;
import com.academy.platform.identity.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request reach its controller only when the caller belongs to the endpoint's {@link Audience}. */
public final class AudienceInterceptor implements HandlerInterceptor {

    private final Map<Method, Optional<Policy>> policies = new ConcurrentHashMap<>();

    /** The audience an endpoint names, on its method or else on its class. */
    public static Optional<Audience> audienceOf(HandlerMethod endpoint) {
        Audience onMethod = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Audience.class);
        return Optional.ofNullable(
                onMethod != null
                        ? onMethod
                        : AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Audience.class));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod endpoint) || request.getDispatcherType() == DispatcherType.ASYNC) {
            return true; // what is no controller method is refused by the filter chain; async was let in before
        }
        Policy policy = policies.computeIfAbsent(
                        endpoint.getMethod(), _ -> audienceOf(endpoint).map(Policy::of))
                .orElseThrow(NotForThisRoleException::new);
        Optional<Caller> caller = Caller.current();
        if (caller.isEmpty()) {
            if (!policy.anonymous()) {
                throw new SignInFirstException();
            }
        } else if (!policy.roles().contains(caller.get().token().role())) {
            throw new NotForThisRoleException();
        }
        return true;
    }

    private record Policy(Set<Role> roles, boolean anonymous) {
        static Policy of(Audience audience) {
            return new Policy(Set.of(audience.value()), audience.anonymous());
        }
    }

    private static final class SignInFirstException extends NotAuthenticatedException {
        SignInFirstException() {
            super("not-signed-in", "Sign in first.");
        }
    }

    private static final class NotForThisRoleException extends AccessRefusedException {
        NotForThisRoleException() {
            super("not-for-this-role", "Your role does not allow this.");
        }
    }
}
