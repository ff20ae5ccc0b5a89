package com.academy.gateway.routes;

import io.netty.handler.codec.http.HttpHeaderNames;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/** A client that does not name itself stays without a name: the HTTP library would put its own there. */
@Component
class UnnamedClients implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.doOnRequest((request, _) -> {
            if (HttpClient.USER_AGENT.equals(request.requestHeaders().get(HttpHeaderNames.USER_AGENT))) {
                request.requestHeaders().remove(HttpHeaderNames.USER_AGENT);
            }
        });
    }
}
