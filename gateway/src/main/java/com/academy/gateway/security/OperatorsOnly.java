package com.academy.gateway.security;

import com.academy.gateway.problem.Problem;
import com.academy.gateway.problem.Refusal;
import com.academy.platform.error.ProblemCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Health and metrics are for those who run the platform: for all others they do not exist. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OperatorsOnly implements WebFilter {

    private final Networks operators;
    private final Clients clients;

    OperatorsOnly(EdgeProperties properties, Clients clients) {
        this.operators = new Networks(properties.operators());
        this.clients = clients;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator")) {
            Client client = clients.of(exchange);
            if (!client.direct() || !operators.contain(client.address())) {
                return Problem.answer(exchange, Refusal.of(ProblemCode.NOT_FOUND, "There is nothing at this address."));
            }
        }
        return chain.filter(exchange);
    }
}
