package com.academy.auth.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Rows, values in Redis and codes as the releases wrote them that called javax.crypto themselves: each must still open. */
class SealedBeforeTinkTests {

    private static final String USER = "018f0000-0000-7000-8000-000000000001";

    /** The bytes 0 to 31. */
    private static final MasterKey MASTER_KEY = new MasterKey(new KeyProperties(
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            Path.of("unused"),
            Duration.ofDays(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20)));

    private static final String GIVEN_KEY = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";

    @Test
    void opensARowOfASecondFactor() {
        byte[] row = bytes("90JVwhuwca0H27i28yr+i3/7FAUf0xLs03aQBQe0gtN172hg8s/BVd6rcMWhMleop8BU1ttzMw==");

        assertThat(MASTER_KEY.sealer("second factors").open(row, USER))
                .asString(UTF_8)
                .isEqualTo("the key of an authenticator");
    }

    @Test
    void opensAPersonsKeyAndWhatItHasSealed() {
        byte[] row = bytes("+QygA2vj+8mU4Yuc6OjZEW6VndwEPVGP3TNICY+cQeZci7TRuQ8xUZd4cE8HYOAbJfJPV7ML9KfrShv6");

        var person =
                new PersonalSealer(new Sealer(MASTER_KEY.sealer("sealing keys").open(row, USER)));

        assertThat(person.open("audit address", "fSxtxDpjQw2MUwHljCc8Z0BnAntu91ODz+iimXzWDM/Iyedeyg=="))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void opensAValueInRedisUnderTheDerivedKey() {
        var sealer = new RedisSealer(MASTER_KEY, new RedisSealingProperties("", null));

        assertThat(sealer.open("academy:auth:session:1", "T92Md8gs+wy7LgLdYzhySCQDGZRraUWjAzXbX3dtnQMbT2xHpg=="))
                .contains("a session");
    }

    @Test
    void opensAValueInRedisUnderAGivenKey() {
        var sealer = new RedisSealer(MASTER_KEY, new RedisSealingProperties(GIVEN_KEY, null));

        assertThat(sealer.open("academy:auth:session:1", "IK8gouGYWTDslRSiwEz1DYI4kK3xwqIzsv1Eej0hTB4Uxp6tTA=="))
                .contains("a session");
        assertThat(sealer.open("academy:auth:session:2", "IK8gouGYWTDslRSiwEz1DYI4kK3xwqIzsv1Eej0hTB4Uxp6tTA=="))
                .isEmpty();
    }

    @Test
    void makesTheSameCodes() {
        byte[] code = Secrets.hmac(MASTER_KEY.derived("recovery codes", Secrets.HMAC), "ABCDE23456".getBytes(UTF_8));

        assertThat(HexFormat.of().formatHex(code))
                .isEqualTo("9294ed2a15f0d6a5399c0cdce84c943ffe309d70e06746237b79f680204a9d74");
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
