package com.academy.gateway.security;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Determines the client of a request; forwarding headers count only from the networks configured as trusted. */
@Component
class Clients {

    static final String FORWARDED_FOR = "X-Forwarded-For";
    static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    static final String FORWARDED_HOST = "X-Forwarded-Host";

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String ATTRIBUTE = Client.class.getName();

    private final Networks trusted;

    Clients(EdgeProperties properties) {
        this.trusted = new Networks(properties.trustedProxies());
    }

    Client of(ServerWebExchange exchange) {
        if (exchange.getAttribute(ATTRIBUTE) instanceof Client known) {
            return known;
        }
        Client client = resolve(exchange.getRequest());
        exchange.getAttributes().put(ATTRIBUTE, client);
        return client;
    }

    private Client resolve(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress peer =
                remote == null || remote.getAddress() == null ? InetAddress.getLoopbackAddress() : remote.getAddress();
        String scheme = request.getURI().getScheme();
        String host = headers.getFirst(HttpHeaders.HOST);
        boolean direct = !headers.containsHeader(FORWARDED_FOR) && !headers.containsHeader("Forwarded");
        if (direct || !trusted.contain(peer)) {
            return new Client(peer, scheme, host == null ? "" : host, direct);
        }
        String proto = last(headers.get(FORWARDED_PROTO));
        String forwardedHost = last(headers.get(FORWARDED_HOST));
        return new Client(
                sender(headers.get(FORWARDED_FOR), peer),
                proto != null && SCHEMES.contains(proto) ? proto : scheme,
                forwardedHost != null ? forwardedHost : host == null ? "" : host,
                false);
    }

    /** From the right: each trusted proxy names the address before it; the first untrusted address is the sender. */
    private InetAddress sender(@Nullable List<String> forwardedFor, InetAddress peer) {
        InetAddress sender = peer;
        if (forwardedFor != null) {
            String[] hops = String.join(",", forwardedFor).split(",");
            for (int i = hops.length - 1; i >= 0 && trusted.contain(sender); i--) {
                byte[] address = NetUtil.createByteArrayFromIpAddressString(hops[i].strip());
                if (address == null) {
                    break;
                }
                try {
                    sender = InetAddress.getByAddress(address);
                } catch (UnknownHostException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return sender;
    }

    private static @Nullable String last(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        String line = values.getLast();
        return line.substring(line.lastIndexOf(',') + 1).strip();
    }
}
