package com.academy.analytics;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Documents what an interceptor does for all answers of this service, and what its streams carry. */
@TestConfiguration(proxyBeanMethods = false)
class FreshnessDocumentation {

    private static final String READ_AFTER = "X-Read-After";
    private static final String FRESH_AS_OF = "X-Fresh-As-Of";
    private static final String CLOSED = "ClosedEvent";

    @Bean
    GlobalOperationCustomizer freshnessDocumentation() {
        return (operation, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("com.academy.analytics")) {
                return operation;
            }
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + READ_AFTER));
            operation
                    .getResponses()
                    .get("200")
                    .addHeaderObject(FRESH_AS_OF, new Header().$ref("#/components/headers/" + FRESH_AS_OF));
            if (handler.getMethod().toGenericString().contains(SseEmitter.class.getName())) {
                describeEvents(operation);
            }
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer freshnessComponents() {
        return document -> document.getComponents()
                .addParameters(
                        READ_AFTER,
                        new HeaderParameter()
                                .name(READ_AFTER)
                                .description(
                                        "the position of a write: waits, half a second at most, until it is in the answer")
                                .schema(new StringSchema()
                                        .example("enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12")))
                .addHeaders(
                        FRESH_AS_OF,
                        new Header()
                                .description("all facts published until then are in the answer")
                                .schema(new StringSchema().format("date-time")))
                .addSchemas(
                        CLOSED,
                        new ObjectSchema()
                                .description("The data of the event `closed`, which ends a stream")
                                .addProperty(
                                        "reason",
                                        new StringSchema()
                                                .description("why: the token has expired or was revoked, the user has"
                                                        + " opened too many streams, or the service restarts")
                                                ._enum(List.of(
                                                        "token-expired", "token-revoked", "superseded", "restarting")))
                                .required(List.of("reason")));
    }

    private static void describeEvents(Operation operation) {
        operation
                .getResponses()
                .get("200")
                .description("Events; the data of each is a whole document, its id the document's revision")
                .getContent()
                .values()
                .forEach(FreshnessDocumentation::describeEvents);
    }

    private static void describeEvents(MediaType stream) {
        stream.schema(new ComposedSchema()
                        .addOneOfItem(ref("DashboardView"))
                        .addOneOfItem(ref("TeachingView"))
                        .addOneOfItem(ref("CourseView"))
                        .addOneOfItem(ref(CLOSED)))
                .addExamples("dashboard", event("dashboard", "DashboardView: the caller's own courses", "id: 7", "{…}"))
                .addExamples("courses", event("courses", "TeachingView: all courses of an instructor", "id: 7", "{…}"))
                .addExamples("course", event("course", "CourseView: one course, without its students", "id: 7", "{…}"))
                .addExamples(
                        "closed",
                        event(
                                "closed",
                                CLOSED + ": the end of the stream",
                                "retry: 15000",
                                "{\"reason\":\"restarting\"}"));
    }

    private static Example event(String name, String summary, String line, String data) {
        return new Example().summary(summary).value("%s\nevent: %s\ndata: %s\n\n".formatted(line, name, data));
    }

    private static Schema<?> ref(String schema) {
        return new Schema<>().$ref("#/components/schemas/" + schema);
    }
}
