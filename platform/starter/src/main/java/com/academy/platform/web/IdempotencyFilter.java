package com.academy.platform.web;

import com.academy.platform.error.ConflictException;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.security.Caller;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.tenancy.KeyedWrite;
import com.academy.platform.web.KeyedWrites.Decision;
import com.academy.platform.web.KeyedWrites.Request;
import com.academy.platform.web.KeyedWrites.Write;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A write with an {@code Idempotency-Key} is carried out once: a repeat within a day gets the first answer. A key belongs
 * to a user, an organisation, a method and a path; used there with another query, condition or body it is a 422. A repeat
 * while the first is still at work waits a little and then is a 409. Answers that hold secrets are never kept.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String REPLAY = "Idempotent-Replay";
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_PATH = 500;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<String> CONDITIONS =
            List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE);

    /** Without them an answer is not the same: where the new is, which version it has, what to wait for. */
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, "X-Position");

    private final KeyedWrites writes;
    private final HandlerExceptionResolver problems;
    private final IdempotencySettings settings;

    IdempotencyFilter(KeyedWrites writes, HandlerExceptionResolver problems, IdempotencySettings settings) {
        this.writes = writes;
        this.problems = problems;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getHeader(HEADER) == null
                || !WRITES.contains(request.getMethod())
                || (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE))
                || Caller.current().filter(it -> !it.isService()).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String key = request.getHeader(HEADER);
            if (key.isBlank() || key.length() > LONGEST_KEY) {
                throw new InvalidRequestException("invalid-idempotency-key", "The key is blank or too long.");
            }
            try (Spool body = Spool.of(request.getInputStream(), settings.largestBody());
                    InputStream content = body.read()) {
                CurrentUser user = Caller.current().orElseThrow().user();
                var write = new Request(user.id(), user.organizationId(), endpoint(request), key, hash(request, body));
                switch (writes.decide(write)) {
                    case Decision.Carry carry ->
                        carryOut(carry.claim(), new SpooledRequest(request, content), response, chain);
                    case Decision.Repeat repeat ->
                        repeat(repeat.first(), write, new SpooledRequest(request, content), response, chain);
                    case Decision.InProgress _ -> throw stillAtWork(response);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            resolve(request, response, stillAtWork(response));
        } catch (RuntimeException refusal) {
            resolve(request, response, refusal);
        }
    }

    private void resolve(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) {
        if (problems.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }

    private void carryOut(UUID claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        boolean answersItself = false;
        try (KeyedWrite write = KeyedWrite.begin(claim)) {
            chain.doFilter(request, recorded);
            answered = recorded.getStatus() < 500 && recorded.getStatus() != 429;
            answersItself = write.isAnsweredByItself();
        } finally {
            settle(claim, request, recorded, answered, answersItself);
        }
        recorded.copyBodyToResponse();
    }

    /** The work is done or refused by now. Where this fails, the client gets its answer all the same. */
    private void settle(
            UUID claim,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            boolean answered,
            boolean answersItself) {
        boolean success = answer.getStatus() < 300;
        try {
            if (!answered || (success && answersItself)) {
                writes.letGo(claim);
            } else if (holdsSecret(request)) { // a refusal may hold one too: the key of a factor to be set up
                writes.keepThatItWasShown(claim, answer.getStatus());
            } else {
                writes.keep(
                        claim,
                        answer.getStatus(),
                        headersOf(answer),
                        answer.getContentType(),
                        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
            }
        } catch (RuntimeException failure) {
            LOG.warn("The answer to a write with an idempotency key could not be kept: {}", failure.toString());
        }
    }

    private void repeat(
            Write first, Request repeat, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!first.requestHash().equals(repeat.hash())) {
            throw new KeyReusedException();
        }
        response.setHeader(REPLAY, "true");
        if (first.status() != null && !first.shownOnce()) {
            replay(first, first.status(), response);
        } else if (first.status() == null && first.answersItself()) {
            request.setAttribute(WriteId.ATTRIBUTE, new WriteId(first.claimId(), true));
            chain.doFilter(request, response);
        } else {
            throw first.shownOnce() ? new ShownOnceException() : new AnswerLostException();
        }
    }

    private static void replay(Write first, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (first.contentType() != null) {
            response.setContentType(first.contentType());
        }
        if (first.headers() != null) {
            first.headers().lines().forEach(line -> {
                int colon = line.indexOf(':');
                response.setHeader(line.substring(0, colon), line.substring(colon + 1));
            });
        }
        byte[] body = first.body() == null ? new byte[0] : first.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String headersOf(HttpServletResponse answer) {
        return KEPT_HEADERS.stream()
                .filter(name -> answer.getHeader(name) != null)
                .map(name -> name + ":" + answer.getHeader(name))
                .collect(Collectors.joining("\n"));
    }

    private static boolean holdsSecret(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(SecretAnswer.class);
    }

    /** No entry of an index is as long as a path may be. */
    private static String endpoint(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod() + " "
                + (path.length() <= LONGEST_PATH
                        ? path
                        : HexFormat.of().formatHex(sha256().digest(path.getBytes(StandardCharsets.UTF_8))));
    }

    private static String hash(HttpServletRequest request, Spool body) throws IOException {
        MessageDigest digest = sha256();
        digest.update((request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
        for (String condition : CONDITIONS) {
            String values = String.join(",", Collections.list(request.getHeaders(condition)));
            digest.update((condition + ":" + values + "\n").getBytes(StandardCharsets.UTF_8));
        }
        try (var digested = new DigestInputStream(body.read(), digest)) {
            StreamUtils.drain(digested);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static StillAtWorkException stillAtWork(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        return new StillAtWorkException();
    }

    private static final class KeyReusedException extends RuleViolationException {
        KeyReusedException() {
            super("idempotency-key-reused", "This key was used for another request.");
        }
    }

    private static final class StillAtWorkException extends ConflictException {
        StillAtWorkException() {
            super("request-in-progress", "The first request with this key is still at work.");
        }
    }

    private static final class ShownOnceException extends ConflictException {
        ShownOnceException() {
            super(
                    "answer-shown-once",
                    "The first request with this key was carried out. Its answer holds a secret, which is shown once.");
        }
    }

    private static final class AnswerLostException extends ConflictException {
        AnswerLostException() {
            super(
                    "answer-lost",
                    "The first request with this key took effect, but its answer was lost. Look at what is stored before"
                            + " you send it again with another key.");
        }
    }
}
