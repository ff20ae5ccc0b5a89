package com.academy.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ClientsTests {

    @Test
    void forwardingHeadersOfStrangersSayNothing() {
        Client client = seen(List.of(), "203.0.113.7", "X-Forwarded-For", "8.8.8.8", "X-Forwarded-Proto", "https");

        assertThat(client.address().getHostAddress()).isEqualTo("203.0.113.7");
        assertThat(client.scheme()).isEqualTo("http");
        assertThat(client.direct()).isFalse();
    }

    @Test
    void aTrustedProxyNamesTheClient() {
        Client client = seen(
                List.of("10.0.0.0/8"),
                "10.1.2.3",
                "X-Forwarded-For",
                "198.51.100.9",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "academy.example");

        assertThat(client.address().getHostAddress()).isEqualTo("198.51.100.9");
        assertThat(client.origin()).isEqualTo("https://academy.example");
    }

    @Test
    void ofAChainTheFirstThatIsNotOursFromTheRightIsTheSender() {
        Client client = seen(List.of("10.0.0.0/8"), "10.1.2.3", "X-Forwarded-For", "1.1.1.1, 198.51.100.9, 10.9.9.9");

        assertThat(client.address().getHostAddress()).isEqualTo("198.51.100.9");
    }

    @Test
    void noiseInTheChainEndsIt() {
        Client client = seen(List.of("10.0.0.0/8"), "10.1.2.3", "X-Forwarded-For", "198.51.100.9, unknown");

        assertThat(client.address().getHostAddress()).isEqualTo("10.1.2.3");
    }

    @Test
    void anIpv6CustomerIsCountedAsANetwork() {
        Client one = seen(List.of("10.0.0.0/8"), "10.1.2.3", "X-Forwarded-For", "2001:db8:1:2:3:4:5:6");
        Client other = seen(List.of("10.0.0.0/8"), "10.1.2.3", "X-Forwarded-For", "2001:db8:1:2:ffff::1");

        assertThat(one.countedAs()).isEqualTo(other.countedAs());
    }

    private static Client seen(List<String> trusted, String peer, String... headers) {
        MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get("http://localhost/")
                .header("Host", "localhost")
                .remoteAddress(new InetSocketAddress(peer, 1234));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        EdgeProperties properties = new EdgeProperties(trusted, List.of(), "");
        return new Clients(properties).of(MockServerWebExchange.from(request));
    }
}
