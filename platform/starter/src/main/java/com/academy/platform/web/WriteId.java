package com.academy.platform.web;

import com.academy.platform.domain.Ids;
import com.academy.platform.tenancy.KeyedWrite;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Names a write, the same for all its repeats with one idempotency key. Declare it as a controller parameter where the
 * answer is stored by the write itself: such an answer is not kept for a repeat, the endpoint gives it again.
 *
 * @param repeated the write was carried out before: it must not be again
 */
public record WriteId(UUID value, boolean repeated) {

    static final String ATTRIBUTE = WriteId.class.getName();

    static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == WriteId.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Object before = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            if (before != null) {
                return before;
            }
            return KeyedWrite.current()
                    .map(write -> {
                        write.answersItself();
                        return new WriteId(write.claim(), false);
                    })
                    .orElseGet(() -> new WriteId(Ids.next(), false));
        }
    }
}
