package com.academy.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every refusal into an RFC 9457 problem. Services add exceptions, never advice. */
@RestControllerAdvice
class ProblemDetailsAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetailsAdvice.class);
    private static final String TYPES = "https://academy.example/problems/";
    private static final int MOST_ERRORS = 50;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Text that PostgreSQL cannot store: the NUL character, or bytes that are no UTF-8. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22P02");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DomainException refusal) {
        return switch (refusal) {
            case InvalidRequestException invalid -> invalid(refusal, invalid.errors());
            case NotAuthenticatedException _ -> answer(HttpStatus.UNAUTHORIZED, refusal, null);
            case AccessRefusedException _ -> answer(HttpStatus.FORBIDDEN, refusal, null);
            case NotFoundException _ -> answer(HttpStatus.NOT_FOUND, refusal, null);
            case ConflictException _ -> answer(HttpStatus.CONFLICT, refusal, null);
            case RuleViolationException _ -> answer(HttpStatus.UNPROCESSABLE_CONTENT, refusal, null);
            case TooManyAttemptsException late -> answer(HttpStatus.TOO_MANY_REQUESTS, refusal, late.retryAfter());
            case UnavailableException down -> answer(HttpStatus.SERVICE_UNAVAILABLE, refusal, down.retryAfter());
        };
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ProblemDetail outdated() {
        return problem(HttpStatus.CONFLICT, "concurrent-change", "It was changed meanwhile. Reload and try again.");
    }

    /** A race past a use case's check, stopped by a constraint; or text no column can hold. */
    @ExceptionHandler
    ProblemDetail violated(DataIntegrityViolationException violation) {
        String state = sqlState(violation);
        if (state.equals("23505") || isUnique(violation)) {
            return problem(HttpStatus.CONFLICT, "duplicate", "This exists already.");
        }
        if (state.startsWith("23")) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "rule-violated", "This contradicts what is stored.");
        }
        if (UNSTORABLE.contains(state) || state.startsWith("22")) {
            return problem(HttpStatus.BAD_REQUEST, "invalid-request", "Some value cannot be stored as it is.");
        }
        return defect(violation);
    }

    /** The database, or another part behind us, is away: it will be back, and nothing was changed. */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception failure) {
        LOG.warn(
                "Answering 503, a part is down: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).toString());
        return unavailable();
    }

    /** Nobody here may say that nothing was changed, and trying again at once may do it twice. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> outcomeUnknown(OutcomeUnknownException lost) {
        LOG.warn(
                "Answering 503, a commit was not answered: {}",
                NestedExceptionUtils.getMostSpecificCause(lost).toString());
        return unavailable(
                "outcome-unknown",
                "The connection to a part of the platform was lost at the last moment. Whether it was done is not known;"
                        + " look before you send it again.");
    }

    /** What the drivers and libraries have no name for may be an outage all the same. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> uncategorized(UncategorizedDataAccessException failure) {
        if (Outage.isBehind(failure)) {
            return unavailable(failure);
        }
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(defect(failure));
    }

    /** Tomcat reads the query when a parameter is first asked for, which is late. */
    @ExceptionHandler(InvalidParameterException.class)
    ProblemDetail unreadableQuery() {
        return problem(HttpStatus.BAD_REQUEST, "invalid-request", "The query of the address cannot be read.");
    }

    /** What the firewall of the security filters finds wrong with a header or parameter, once it is read. */
    @ExceptionHandler(RequestRejectedException.class)
    ProblemDetail rejected() {
        return problem(HttpStatus.BAD_REQUEST, "invalid-request", "A header or parameter cannot be read.");
    }

    /** An upload that is none, or whose parts cannot be told apart; one that is too large is answered by itself. */
    @ExceptionHandler
    ProblemDetail notAnUpload(MultipartException upload, HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? problem(HttpStatus.BAD_REQUEST, "invalid-request", "The parts of the upload cannot be read.")
                : problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Files are sent as multipart/form-data.");
    }

    @ExceptionHandler
    ProblemDetail other(Exception failure) throws Exception {
        if (failure instanceof ErrorResponse) {
            throw failure; // the superclass knows it
        }
        return defect(failure);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = invalid.getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? pointer(field.getField()) : "#",
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        return badRequest(errors, invalid, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                error instanceof FieldError field
                                        ? pointer(field.getField())
                                        : "#/" + result.getMethodParameter().getParameterName(),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return badRequest(errors, invalid, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return badRequest(List.of(explain(unreadable)), unreadable, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return badRequest(
                List.of(new FieldProblem("#/" + name, "This is not a valid value.")), mismatch, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return badRequest(
                List.of(new FieldProblem("#/" + missing.getParameterName(), "This parameter is required.")),
                missing,
                headers,
                request);
    }

    /** What Spring refuses by itself (405, 406, 415 …) gets a type as stable as ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body == null && refusal instanceof ErrorResponse response) {
            body = response.updateAndGetBody(getMessageSource(), request.getLocale());
        }
        if (status.is5xxServerError()) {
            body = defect(refusal);
        } else if (body instanceof ProblemDetail detail
                && (detail.getType() == null
                        || "about:blank".equals(detail.getType().toString()))) {
            HttpStatus known = HttpStatus.resolve(status.value());
            String code = known == null
                    ? "refused"
                    : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
            detail.setType(URI.create(TYPES + code));
        }
        var answered = new HttpHeaders();
        answered.addAll(headers);
        answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(refusal, body, answered, status, request);
    }

    static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + code));
        return problem;
    }

    static ResponseEntity<ProblemDetail> unavailable() {
        return unavailable(
                "unavailable", "A part of the platform is not available. Nothing was changed; try again shortly.");
    }

    private static ResponseEntity<ProblemDetail> unavailable(String code, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(SOON.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, code, detail));
    }

    private static ProblemDetail defect(Exception failure) {
        LOG.error("Unexpected failure", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong on our side.");
    }

    private static ResponseEntity<ProblemDetail> invalid(DomainException refusal, List<FieldProblem> errors) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, refusal.code(), refusal.detail());
        refusal.members().forEach(problem::setProperty);
        list(problem, errors);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, DomainException refusal, @Nullable Duration retryAfter) {
        ProblemDetail problem = problem(status, refusal.code(), refusal.detail());
        refusal.members().forEach(problem::setProperty);
        var response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return response.body(problem);
    }

    private @Nullable ResponseEntity<Object> badRequest(
            List<FieldProblem> errors, Exception cause, HttpHeaders headers, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-request", "Some fields are not valid.");
        list(problem, errors);
        return handleExceptionInternal(cause, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** The answer stays small, however much is wrong. */
    private static void list(ProblemDetail problem, List<FieldProblem> errors) {
        problem.setProperty("errors", errors.size() <= MOST_ERRORS ? errors : errors.subList(0, MOST_ERRORS));
        if (errors.size() > MOST_ERRORS) {
            problem.setProperty("furtherErrors", errors.size() - MOST_ERRORS);
        }
    }

    private static FieldProblem explain(HttpMessageNotReadableException unreadable) {
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

    /** Below it is what failed on the way, such as the reading of a date, which does not know of which field. */
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

    private static boolean isUnique(DataIntegrityViolationException violation) {
        return sqlState(violation).equals("23505");
    }

    private static String sqlState(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof java.sql.SQLException sql
                        && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }
}
