package com.academy.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link CurrentUser}, {@code Optional<CurrentUser>} or {@link CallingService}. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == CurrentUser.class
                || type == CallingService.class
                || (type == Optional.class
                        && ResolvableType.forMethodParameter(parameter)
                                        .getGeneric(0)
                                        .resolve()
                                == CurrentUser.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<Caller> caller = Caller.current();
        if (parameter.getParameterType() == Optional.class) {
            return caller.filter(it -> !it.isService()).map(Caller::user);
        }
        Caller known = caller.orElseThrow(() -> new IllegalStateException("the audience let nobody in"));
        return parameter.getParameterType() == CurrentUser.class
                ? known.user()
                : new CallingService(known.token().subject());
    }
}
