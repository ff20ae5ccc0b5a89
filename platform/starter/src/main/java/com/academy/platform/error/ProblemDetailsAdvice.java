package com.academy.platform.error;

import com.academy.platform.problem.ProblemCode;
import com.academy.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

/**
 * Turns every exception into an RFC 9457 problem: a {@link DomainException} says its status and code itself, this class
 * says those of all others. Services add exceptions, never advice.
 */
@RestControllerAdvice
class ProblemDetailsAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetailsAdvice.class);
    private static final int MOST_ERRORS = 50;
    private static final Duration SOON = Duration.ofSeconds(2);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DomainException refusal) {
        ProblemDetail problem = problem(refusal.status(), refusal.code(), refusal.detail());
        refusal.members().forEach(problem::setProperty);
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        switch (refusal) {
            case InvalidRequestException invalid -> list(problem, invalid.errors());
            case TooManyAttemptsException late -> answer.header(HttpHeaders.RETRY_AFTER, seconds(late.retryAfter()));
            case UnavailableException down -> answer.header(HttpHeaders.RETRY_AFTER, seconds(down.retryAfter()));
            default -> {}
        }
        return answer.body(problem);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ProblemDetail outdated() {
        return problem(ProblemCode.CONCURRENT_CHANGE, "It was changed meanwhile. Reload and try again.");
    }

    /** A race past a use case's check, stopped by a constraint; or text no column can hold. */
    @ExceptionHandler
    ProblemDetail violated(DataIntegrityViolationException violation) {
        String state = sqlState(violation);
        if (state.equals("23505")) {
            return problem(ProblemCode.DUPLICATE, "This exists already.");
        }
        if (state.startsWith("23")) {
            return problem(ProblemCode.RULE_VIOLATED, "This contradicts what is stored.");
        }
        if (state.startsWith("22")) { // a data exception, such as text with the NUL character
            return problem(ProblemCode.INVALID_REQUEST, "Some value cannot be stored as it is.");
        }
        return defect(violation);
    }

    /** The database, or another part behind this service, is unavailable. Nothing was changed. */
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

    /** The change may have been stored, so a retry may do it twice. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> outcomeUnknown(OutcomeUnknownException lost) {
        LOG.warn(
                "Answering 503, a commit was not answered: {}",
                NestedExceptionUtils.getMostSpecificCause(lost).toString());
        return unavailable(
                ProblemCode.OUTCOME_UNKNOWN,
                "The connection to a part of the platform was lost at the last moment. Whether it was done is not known;"
                        + " look before you send it again.");
    }

    /** A failure that the drivers do not categorize may be an outage, too. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> uncategorized(UncategorizedDataAccessException failure) {
        if (Outage.isBehind(failure)) {
            return unavailable(failure);
        }
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(defect(failure));
    }

    /** Tomcat parses the query when the first parameter is read, which is after the filters. */
    @ExceptionHandler(InvalidParameterException.class)
    ProblemDetail unreadableQuery() {
        return problem(ProblemCode.INVALID_REQUEST, "The query of the address cannot be read.");
    }

    /** The firewall of the security filters judges a header or parameter when it is read. */
    @ExceptionHandler(RequestRejectedException.class)
    ProblemDetail rejected() {
        return problem(ProblemCode.INVALID_REQUEST, "A header or parameter cannot be read.");
    }

    /** An upload that is not multipart, or whose parts cannot be parsed. The superclass answers one that is too large. */
    @ExceptionHandler
    ProblemDetail notAnUpload(MultipartException upload, HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? problem(ProblemCode.INVALID_REQUEST, "The parts of the upload cannot be read.")
                : problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Files are sent as multipart/form-data.");
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
        return badRequest(FieldProblems.of(invalid), invalid, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return badRequest(FieldProblems.of(invalid), invalid, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return badRequest(List.of(FieldProblems.of(unreadable)), unreadable, headers, request);
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

    /** Gives refusals of Spring (405, 406, 415 …) the code of their status. */
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
            detail.setType(ProblemCode.of(status.value()).type());
        }
        var answered = new HttpHeaders();
        answered.addAll(headers);
        answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(refusal, body, answered, status, request);
    }

    private static ProblemDetail problem(ProblemCode problem, String detail) {
        return problem(problem.status(), problem.code(), detail);
    }

    private static ProblemDetail problem(int status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setType(Problems.type(code));
        return problem;
    }

    static ResponseEntity<ProblemDetail> unavailable() {
        return unavailable(
                ProblemCode.UNAVAILABLE,
                "A part of the platform is not available. Nothing was changed; try again shortly.");
    }

    private static ResponseEntity<ProblemDetail> unavailable(ProblemCode code, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, seconds(SOON))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(code, detail));
    }

    private static ProblemDetail defect(Exception failure) {
        LOG.error("Unexpected failure", failure);
        return problem(ProblemCode.UNEXPECTED, "Something went wrong on our side.");
    }

    private static String seconds(Duration retryAfter) {
        return Long.toString(Math.max(1, retryAfter.toSeconds()));
    }

    private @Nullable ResponseEntity<Object> badRequest(
            List<FieldProblem> errors, Exception cause, HttpHeaders headers, WebRequest request) {
        ProblemDetail problem = problem(ProblemCode.INVALID_REQUEST, "Some fields are not valid.");
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

    private static String sqlState(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof java.sql.SQLException sql
                        && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }
}
