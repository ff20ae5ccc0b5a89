package com.academy.analytics.freshness.web;

import com.academy.analytics.freshness.Freshness;
import com.academy.analytics.freshness.Position;
import com.academy.analytics.freshness.ReadAfter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Waits until callers can read what they wrote, if they ask for it, and states on every answer how fresh it is. */
@Configuration(proxyBeanMethods = false)
class FreshnessInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final String READ_AFTER = "X-Read-After";
    private static final String FRESH_AS_OF = "X-Fresh-As-Of";

    /** After the audience check, so that only callers who may read wait here. */
    private static final int ORDER = 1_000;

    private final ReadAfter readAfter;
    private final Freshness freshness;

    FreshnessInterceptor(ReadAfter readAfter, Freshness freshness) {
        this.readAfter = readAfter;
        this.freshness = freshness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/analytics/**", "/progress/overall")
                .order(ORDER);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            String written = request.getHeader(READ_AFTER);
            if (written != null) {
                readAfter.await(Position.parse(READ_AFTER, written));
            }
            response.setHeader(FRESH_AS_OF, freshness.asOf().toString());
        }
        return true;
    }
}
