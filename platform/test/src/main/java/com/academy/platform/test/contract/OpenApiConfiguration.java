package com.academy.platform.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Documents once for all endpoints what the platform does for all of them. */
@TestConfiguration(proxyBeanMethods = false)
class OpenApiConfiguration {

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
    GlobalOpenApiCustomizer wholeDocument(ApplicationContext context, SourceDocs docs) {
        var service = context.getEnvironment().getRequiredProperty("spring.application.name");
        return document -> {
            document.info(new Info().title(service).version("v1").description(introduction()))
                    .servers(List.of(new Server().url("/api/v1").description("through the gateway")))
                    .tags(groups(document, context, docs));
            OpenApiComponents.complete(document);
        };
    }

    @Bean
    GlobalOperationCustomizer everyOperation(SourceDocs docs) {
        return (operation, handler) -> {
            docs.of(handler.getMethod()).ifPresent(comment -> describe(operation, handler, comment));
            var group = group(handler.getBeanType());
            operation
                    .tags(List.of(group))
                    .operationId(group + "." + handler.getMethod().getName())
                    .getResponses()
                    .addApiResponse("default", new ApiResponse().$ref(OpenApiComponents.PROBLEM));
            AudienceInterceptor.audienceOf(handler).ifPresent(audience -> secure(operation, audience));
            forgetOptionalCallers(operation, handler);
            addParameters(operation, handler);
            addHeaders(operation, handler, docs.callsOf(handler.getMethod()));
            describeUploads(operation, handler);
            return operation;
        };
    }

    /** A record's component is always present unless it says that it may be null. */
    @Bean
    ModelConverter recordsAsWritten(SourceDocs docs) {
        return new RecordSchemas(docs);
    }

    private static String introduction() {
        try {
            return new ClassPathResource("openapi/introduction.md")
                    .getContentAsString(UTF_8)
                    .strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A controller's operations are a group, described by the controller's Javadoc. */
    private static List<Tag> groups(OpenAPI document, ApplicationContext context, SourceDocs docs) {
        var used = document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .collect(Collectors.toSet());
        return Arrays.stream(context.getBeanNamesForAnnotation(Controller.class))
                .map(name -> ClassUtils.getUserClass(Objects.requireNonNull(context.getType(name))))
                .filter(controller -> used.contains(group(controller)))
                .map(controller -> new Tag()
                        .name(group(controller))
                        .description(docs.of(controller)
                                .map(comment -> comment.summary() + ".")
                                .orElse(null)))
                .sorted(Comparator.comparing(Tag::getName))
                .toList();
    }

    private static String group(Class<?> controller) {
        return StringUtils.uncapitalize(controller.getSimpleName().replaceFirst("Controller$", ""));
    }

    private static void describe(Operation operation, HandlerMethod handler, SourceDocs.Comment comment) {
        operation.summary(comment.summary());
        if (!comment.description().isEmpty()) {
            operation.description(comment.description());
        }
        for (var parameter : handler.getMethodParameters()) {
            var text = comment.parameters().get(String.valueOf(parameter.getParameterName()));
            Stream.ofNullable(text == null ? null : operation.getParameters())
                    .flatMap(List::stream)
                    .filter(it -> namesOf(parameter).anyMatch(name -> name.equals(it.getName())))
                    .forEach(it -> it.description(text));
        }
    }

    /** In the code, and in the request where an annotation says another one. */
    private static Stream<Object> namesOf(MethodParameter parameter) {
        return Stream.concat(
                Stream.ofNullable(parameter.getParameterName()),
                Arrays.stream(parameter.getParameterAnnotations())
                        .flatMap(annotation -> Stream.of("name", "value")
                                .map(attribute -> AnnotationUtils.getValue(annotation, attribute)))
                        .filter(Objects::nonNull));
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
        operation.setSecurity(
                audience.anonymous()
                        ? List.of()
                        : List.of(new SecurityRequirement().addList(OpenApiComponents.BEARER)));
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(it -> it.getParameterType() == type);
    }

    private static void addParameters(Operation operation, HandlerMethod handler) {
        if (takes(handler, ExpectedVersion.class)) {
            operation.addParametersItem(OpenApiComponents.parameter(HttpHeaders.IF_MATCH));
        }
        if (takes(handler, PageRequest.class)) {
            operation.addParametersItem(OpenApiComponents.parameter(OpenApiComponents.LIMIT));
            operation.addParametersItem(OpenApiComponents.parameter(OpenApiComponents.CURSOR));
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

    /** @param calls what the method calls, as {@link SourceDocs#callsOf} names it */
    private static void addHeaders(Operation operation, HandlerMethod handler, Set<String> calls) {
        var answered = ResolvableType.forMethodReturnType(handler.getMethod());
        var view = (answered.resolve() == ResponseEntity.class ? answered.getGeneric() : answered).toClass();
        var responses = operation.getResponses();
        if (calls.contains("ResponseEntity.accepted") && responses.containsKey("201")) {
            responses.addApiResponse("202", new ApiResponse().description("Accepted"));
        }
        var sent = new ArrayList<String>();
        if (Tagged.class.isAssignableFrom(view)) {
            sent.add(HttpHeaders.ETAG);
        }
        if (Positioned.class.isAssignableFrom(view)) {
            sent.add("X-Position");
        }
        if (calls.contains("ResponseEntity.created") || calls.contains("location")) {
            sent.add(HttpHeaders.LOCATION);
        }
        if (calls.stream().anyMatch(call -> call.startsWith("cookies."))) {
            sent.add(HttpHeaders.SET_COOKIE);
        }
        responses.forEach((status, response) -> {
            if (status.startsWith("2") || status.startsWith("3")) {
                sent.forEach(header -> response.addHeaderObject(header, OpenApiComponents.sent(header)));
            }
        });
    }
}
