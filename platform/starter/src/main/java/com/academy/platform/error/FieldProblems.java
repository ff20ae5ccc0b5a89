package com.academy.platform.error;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the fields of a request that Spring or Jackson refused. */
final class FieldProblems {

    private FieldProblems() {}

    static List<FieldProblem> of(MethodArgumentNotValidException invalid) {
        return invalid.getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? pointer(field.getField()) : "#",
                        String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                error instanceof FieldError field
                                        ? pointer(field.getField())
                                        : "#/" + result.getMethodParameter().getParameterName(),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    static FieldProblem of(HttpMessageNotReadableException unreadable) {
        return switch (deepestOfJackson(unreadable)) {
            case UnrecognizedPropertyException unknown -> new FieldProblem(path(unknown), "This field is not known.");
            case TooManyElementsException many ->
                new FieldProblem(path(many), "There are more than %d elements.".formatted(many.max()));
            case StreamConstraintsException large ->
                new FieldProblem(path(large), "This is longer, deeper or larger than a request may be.");
            case DatabindException wrong -> new FieldProblem(path(wrong), "This is not a valid value.");
            case JacksonIOException _ -> new FieldProblem("#", "The body is missing or cannot be read.");
            case JacksonException _ -> new FieldProblem("#", "The body is not valid JSON.");
            case null -> new FieldProblem("#", "The body is missing or cannot be read.");
        };
    }

    /** The causes below it, such as the failure to parse a date, do not know the field. */
    private static @Nullable JacksonException deepestOfJackson(HttpMessageNotReadableException unreadable) {
        JacksonException deepest = null;
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException known) {
                deepest = known;
            }
        }
        return deepest;
    }

    private static String path(JacksonException problem) {
        var path = new StringBuilder("#");
        problem.getPath()
                .forEach(step -> path.append('/')
                        .append(
                                step.getPropertyName() != null
                                        ? step.getPropertyName()
                                        : String.valueOf(step.getIndex())));
        return path.toString();
    }

    /** {@code modules[0].title} as a JSON pointer. */
    private static String pointer(String field) {
        return "#/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    }
}
