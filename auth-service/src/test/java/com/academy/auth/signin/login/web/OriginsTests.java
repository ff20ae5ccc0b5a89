package com.academy.auth.signin.login.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class OriginsTests {

    @Test
    void namesADeviceAsItNamesItself() {
        assertThat(deviceOf("App (Ann\u2019s iPad)")).isEqualTo("App (Ann\u2019s iPad)");
        assertThat(deviceOf("\u5B66\u4E60".repeat(200))).hasSize(200);
        assertThat(Origins.of(new MockHttpServletRequest()).device()).isEmpty();
    }

    private static String deviceOf(String userAgent) {
        var request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.USER_AGENT, new String(userAgent.getBytes(UTF_8), ISO_8859_1));
        return Origins.of(request).device();
    }
}
