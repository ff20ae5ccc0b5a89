package com.academy.platform.test.contract;

import com.academy.platform.security.Audience;
import com.academy.platform.security.AudienceInterceptor;
import com.academy.platform.security.CallingService;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.PageRequest;
import com.academy.platform.web.Positioned;
import com.academy.platform.web.Tagged;
import com.academy.platform.web.WriteId;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Documents once for all endpoints what the platform does for all of them. */
@TestConfiguration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    /** What the platform finds out by itself: no client sends it. */
    private static final Class<?>[] NOT_SENT = {
        CurrentUser.class, CallingService.class, PageRequest.class, WriteId.class, ExpectedVersion.class
    };

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(NOT_SENT);
    }

    @Bean
    SourceDocs sourceDocs() {
        return SourceDocs.ofThisModule();
    }

    @Bean
    OpenApiContract openApiContract(OpenApiWebMvcResource document) {
        return new OpenApiContract(document);
    }

    @Bean
    GlobalOpenApiCustomizer wholeDocument(Environment environment) {
        var service = environment.getRequiredProperty("spring.application.name");
        return document -> document.info(new Info().title(service).version("v1"))
                .servers(List.of(new Server().url("/api/v1").description("through the gateway")))
                .components(withProblemsAndTokens(document));
    }

    @Bean
    GlobalOperationCustomizer everyOperation(SourceDocs docs) {
        return (operation, handler) -> {
            docs.of(handler.getMethod()).ifPresent(comment -> describe(operation, comment));
            var feature = StringUtils.uncapitalize(
                    handler.getBeanType().getSimpleName().replaceFirst("Controller$", ""));
            operation
                    .tags(List.of(feature))
                    .operationId(feature + "." + handler.getMethod().getName())
                    .getResponses()
                    .addApiResponse("default", new ApiResponse().$ref(PROBLEM));
            AudienceInterceptor.audienceOf(handler).ifPresent(audience -> secure(operation, audience));
            forgetOptionalCallers(operation, handler);
            addExpectedVersion(operation, handler);
            addPaging(operation, handler);
            return operation;
        };
    }

    /** A record's component is always present unless it says that it may be null. */
    @Bean
    ModelConverter recordsAsWritten(SourceDocs docs) {
        return new RecordSchemas(docs);
    }

    private static void describe(Operation operation, SourceDocs.Comment comment) {
        operation.summary(comment.summary());
        if (!comment.description().isEmpty()) {
            operation.description(comment.description());
        }
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(
                            it -> it.description(comment.parameters().getOrDefault(it.getName(), it.getDescription())));
        }
    }

    private static void forgetOptionalCallers(Operation operation, HandlerMethod handler) {
        var shown = operation.getParameters();
        for (var parameter : handler.getMethodParameters()) {
            if (shown != null
                    && List.of(NOT_SENT).contains(parameter.nestedIfOptional().getNestedParameterType())) {
                shown.removeIf(it -> Objects.equals(it.getName(), parameter.getParameterName()));
            }
        }
        operation.setParameters(shown == null || shown.isEmpty() ? null : shown);
    }

    private static void secure(Operation operation, Audience audience) {
        operation.addExtension(
                "x-audience",
                audience.anonymous()
                        ? List.of("EVERYONE")
                        : Arrays.stream(audience.value()).map(Enum::name).toList());
        operation.setSecurity(audience.anonymous() ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
    }

    private static void addExpectedVersion(Operation operation, HandlerMethod handler) {
        if (takes(handler, ExpectedVersion.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.IF_MATCH)
                    .required(false)
                    .schema(new StringSchema()));
        }
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(it -> it.getParameterType() == type);
    }

    private static void addPaging(Operation operation, HandlerMethod handler) {
        if (takes(handler, PageRequest.class)) {
            operation.addParametersItem(new QueryParameter()
                    .name("limit")
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                            ._default(PageRequest.DEFAULT_LIMIT)));
            operation.addParametersItem(new QueryParameter()
                    .name("cursor")
                    .description("nextCursor of the page before")
                    .schema(new StringSchema()));
        }
    }

    /** The library takes a part of a form for JSON, and does not see a body that is read as a stream. */
    private static void describeUploads(Operation operation, HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == MultipartFile.class) {
                var json = operation.getRequestBody().getContent().remove("application/json");
                operation.getRequestBody().getContent().addMediaType("multipart/form-data", json);
            } else if (parameter.getParameterType() == InputStream.class) {
                var content = new Content();
                for (var type : Objects.requireNonNull(handler.getMethodAnnotation(PostMapping.class))
                        .consumes()) {
                    content.addMediaType(type, new MediaType().schema(new StringSchema()));
                }
                operation.requestBody(new RequestBody().required(true).content(content));
            }
        }
    }

    private static void addHeaders(Operation operation, HandlerMethod handler) {
        var answered = ResolvableType.forMethodReturnType(handler.getMethod());
        var view = (answered.resolve() == ResponseEntity.class ? answered.getGeneric() : answered).toClass();
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                if (Tagged.class.isAssignableFrom(view)) {
                    response.addHeaderObject("ETag", header("the version, for If-Match and If-None-Match"));
                }
                if (Positioned.class.isAssignableFrom(view)) {
                    response.addHeaderObject("X-Position", header("the position of the change, for X-Read-After"));
                }
            }
        });
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Components withProblemsAndTokens(OpenAPI document) {
        var components = document.getComponents() == null ? new Components() : document.getComponents();
        Schema<?> field = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer to the field"))
                .addProperty("detail", new StringSchema());
        Schema<?> problem = new ObjectSchema()
                .description("RFC 9457; the last segment of the type is a stable code")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(field).maxItems(50))
                .addProperty(
                        "furtherErrors",
                        new IntegerSchema().description("how many more there are than those in errors"))
                .required(List.of("type", "title", "status"));
        if (components.getSchemas() != null) {
            components.getSchemas().remove(CurrentUser.class.getSimpleName());
        }
        return components
                .addSchemas(PROBLEM, problem)
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("A refusal")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))))
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
    }
}
