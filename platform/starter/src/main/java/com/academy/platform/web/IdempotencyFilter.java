package com.academy.platform.web;

import com.academy.platform.error.ConflictException;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.security.Caller;
import com.academy.platform.web.IdempotencyKeys.Answer;
import com.academy.platform.web.IdempotencyKeys.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A write with an {@code Idempotency-Key} is done once: a repeat within a day gets the first answer. The same key with
 * another request is a 422; a repeat while the first is still at work a 409.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 1 << 20;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final IdempotencyKeys keys;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(IdempotencyKeys keys, HandlerExceptionResolver problems) {
        this.keys = keys;
        this.problems = problems;
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
        String key = request.getHeader(HEADER);
        UUID user = Caller.current().orElseThrow().user().id();
        String endpoint = request.getMethod() + " " + request.getRequestURI();
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (key.isBlank() || key.length() > LONGEST_KEY || body.length > LARGEST_BODY) {
                throw new InvalidRequestException("invalid-idempotency-key", "The key or the body is too long.");
            }
            String hash = hash(request.getQueryString() + "\n", body);
            Claim claim = new Claim(user, endpoint, key, hash);
            Optional<Answer> first = keys.claim(claim);
            if (first.isPresent()) {
                repeat(first.get(), hash, response);
            } else {
                proceed(new BufferedRequest(request, body), response, chain, claim);
            }
        } catch (RuntimeException refusal) {
            if (problems.resolveException(request, response, null, refusal) == null) {
                throw refusal;
            }
        }
    }

    private void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Claim claim)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, recorded);
            answered = recorded.getStatus() < 500 && recorded.getStatus() != 429;
        } finally {
            if (answered) {
                keys.keep(
                        claim,
                        recorded.getStatus(),
                        recorded.getContentType(),
                        new String(recorded.getContentAsByteArray(), StandardCharsets.UTF_8));
            } else {
                keys.release(claim);
            }
        }
        recorded.copyBodyToResponse();
    }

    private static void repeat(Answer first, String hash, HttpServletResponse response) throws IOException {
        if (!first.requestHash().equals(hash)) {
            throw new KeyReusedException();
        }
        if (first.status() == null) {
            throw new StillAtWorkException();
        }
        response.setStatus(first.status());
        if (first.contentType() != null) {
            response.setContentType(first.contentType());
        }
        response.setHeader("Idempotent-Replay", "true");
        byte[] body = first.body() == null ? new byte[0] : first.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String hash(String query, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class BufferedRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        BufferedRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is read already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
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
}
