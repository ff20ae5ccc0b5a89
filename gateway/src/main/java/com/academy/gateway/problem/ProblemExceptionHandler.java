package com.academy.gateway.problem;

import com.academy.platform.problem.ProblemCode;
import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns every error behind the filters into a problem; before Boot's own handler, which would answer with HTML. */
@Component
@Order(-2)
class ProblemExceptionHandler implements WebExceptionHandler {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        if (failure instanceof MethodNotAllowedException wrong) {
            exchange.getResponse().getHeaders().setAllow(wrong.getSupportedMethods());
        }
        return Problem.answer(exchange, refusal(exchange, failure));
    }

    private static Refusal refusal(ServerWebExchange exchange, Throwable failure) {
        Optional<RefusedBodyException> body = RefusedBodyException.behind(failure);
        if (body.isPresent()) {
            return body.get().refusal();
        }
        if (isUnreachable(failure)) {
            LOG.debug("A service did not answer.", failure);
            return Refusal.unavailable(
                    "The service behind this address does not answer. Nothing is known to have changed; try again"
                            + " shortly.",
                    SOON);
        }
        if (failure instanceof ResponseStatusException refused) {
            HttpStatusCode status = refused.getStatusCode();
            ProblemCode code = ProblemCode.of(status.value());
            if (code != ProblemCode.UNEXPECTED) {
                return Refusal.of(code, detail(code));
            }
        }
        LOG.atError()
                .setCause(failure)
                .addKeyValue("traceId", exchange.getResponse().getHeaders().getFirst("X-Request-Id"))
                .log("A request failed at the edge.");
        return Refusal.of(ProblemCode.UNEXPECTED, "Something went wrong on our side.");
    }

    private static boolean isUnreachable(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ServiceUnavailableException
                || failure instanceof ResponseStatusException refused
                        && refused.getStatusCode().value() >= 502
                        && refused.getStatusCode().value() <= 504;
    }

    private static String detail(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take this method.";
            default -> code.title() + ".";
        };
    }
}
