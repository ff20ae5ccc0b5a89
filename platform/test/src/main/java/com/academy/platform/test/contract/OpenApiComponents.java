package com.academy.platform.test.contract;

import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** What operations share is described once; they refer to it by name. */
final class OpenApiComponents {

    static final String BEARER = "bearer";
    static final String PROBLEM = "Problem";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    private static final Map<String, Parameter> PARAMETERS = Map.of(
            LIMIT,
            new QueryParameter()
                    .name(LIMIT)
                    .description("how many items the page has at most")
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                            ._default(PageRequest.DEFAULT_LIMIT)),
            CURSOR,
            new QueryParameter()
                    .name(CURSOR)
                    .description("`nextCursor` of the page before; absent for the first page")
                    .schema(new StringSchema()),
            HttpHeaders.IF_MATCH,
            new HeaderParameter()
                    .name(HttpHeaders.IF_MATCH)
                    .description(
                            "the `ETag` that the change relies on; 409 `stale-version` where the record has another"
                                    + " one, any version where absent")
                    .schema(new StringSchema().example("\"3\"")));

    private static final Map<String, Header> HEADERS = Map.of(
            HttpHeaders.ETAG,
            header("the version, for `If-Match` and `If-None-Match`; absent where the caller may not change the record")
                    .example("\"3\""),
            "X-Position",
            header("the position of the change, for `X-Read-After`")
                    .example("enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12"),
            HttpHeaders.LOCATION,
            header("the address to continue with: of what was made, or of the page to open"),
            HttpHeaders.SET_COOKIE,
            header("the cookies of a browser's session: `academy_access`, `academy_refresh`, `academy_csrf`, and those"
                    + " that remember a device or a sign-in at a provider"),
            HttpHeaders.RETRY_AFTER,
            header("with 429 and 503: how many seconds to wait before the request is repeated")
                    .schema(new IntegerSchema())
                    .example(2));

    private OpenApiComponents() {}

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    static Parameter parameter(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    static Header sent(String header) {
        return new Header().$ref("#/components/headers/" + header);
    }

    /** Adds those components that the document refers to. */
    static void complete(OpenAPI document) {
        if (document.getComponents() == null) {
            document.components(new Components());
        }
        var components = document.getComponents();
        var referred = document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(OpenApiComponents::references)
                .collect(Collectors.toSet());
        PARAMETERS.forEach((name, parameter) -> {
            if (referred.contains(parameter(name).get$ref())) {
                components.addParameters(name, parameter);
            }
        });
        HEADERS.forEach((name, header) -> {
            if (name.equals(HttpHeaders.RETRY_AFTER)
                    || referred.contains(sent(name).get$ref())) {
                components.addHeaders(name, header);
            }
        });
        if (components.getSchemas() != null) {
            components.getSchemas().remove(CurrentUser.class.getSimpleName());
        }
        components
                .addSchemas(PROBLEM, problem())
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("A refusal")
                                .addHeaderObject(HttpHeaders.RETRY_AFTER, sent(HttpHeaders.RETRY_AFTER))
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

    private static Stream<String> references(Operation operation) {
        var parameters = Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .map(Parameter::get$ref);
        var headers = operation.getResponses().values().stream()
                .filter(response -> response.getHeaders() != null)
                .flatMap(response -> response.getHeaders().values().stream())
                .map(Header::get$ref);
        return Stream.concat(parameters, headers).filter(Objects::nonNull);
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty(
                        "pointer",
                        new StringSchema()
                                .description("JSON pointer to the field")
                                .example("#/title"))
                .addProperty(
                        "detail",
                        new StringSchema()
                                .description("what is wrong with it, in English")
                                .example("must not be blank"));
        return new ObjectSchema()
                .description("RFC 9457; the last segment of the type is a stable code. Some codes have members of their"
                        + " own: contracts/problems.json lists them")
                .addProperty(
                        "type",
                        new StringSchema()
                                .format("uri")
                                .description("the code, behind the last slash")
                                .example("https://academy.example/problems/invalid-request"))
                .addProperty(
                        "title",
                        new StringSchema().description("the name of the status").example("Bad Request"))
                .addProperty(
                        "status",
                        new IntegerSchema()
                                .description("the status of the answer")
                                .example(400))
                .addProperty(
                        "detail",
                        new StringSchema()
                                .description("what happened, in English, for a developer")
                                .example("Some fields are not valid."))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(field)
                                .maxItems(50)
                                .description("the fields that are not valid; with status 400 only"))
                .addProperty(
                        "furtherErrors",
                        new IntegerSchema()
                                .description("how many more there are than those in errors")
                                .example(7))
                .required(List.of("type", "title", "status"));
    }
}
