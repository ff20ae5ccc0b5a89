package com.academy.analytics;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Documents what an interceptor does for all answers of this service, and what its streams carry. */
@TestConfiguration(proxyBeanMethods = false)
class FreshnessDocumentation {

    @Bean
    GlobalOperationCustomizer freshnessDocumentation() {
        return (operation, handler) -> {
            String handlers = handler.getBeanType().getPackageName();
            if (!handlers.startsWith("com.academy.analytics")) {
                return operation;
            }
            operation.addParametersItem(new HeaderParameter()
                    .name("X-Read-After")
                    .description("The position of a write: waits, half a second at most, until it is in the answer")
                    .schema(new StringSchema().example("enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12")));
            operation
                    .getResponses()
                    .get("200")
                    .addHeaderObject(
                            "X-Fresh-As-Of",
                            new Header()
                                    .description("All facts published until then are in the answer")
                                    .schema(new StringSchema().format("date-time")));
            if (handler.getMethod().toGenericString().contains(SseEmitter.class.getName())) {
                operation
                        .getResponses()
                        .get("200")
                        .description("Each event's data is a whole dashboard, its id the revision")
                        .getContent()
                        .values()
                        .forEach(content -> content.setSchema(new ComposedSchema()
                                .addOneOfItem(ref("DashboardView"))
                                .addOneOfItem(ref("TeachingView"))
                                .addOneOfItem(ref("CourseView"))));
            }
            return operation;
        };
    }

    private static Schema<?> ref(String schema) {
        return new Schema<>().$ref("#/components/schemas/" + schema);
    }
}
