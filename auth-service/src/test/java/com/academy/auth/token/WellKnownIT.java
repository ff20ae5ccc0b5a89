package com.academy.auth.token;

import static com.academy.auth.AuthFixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthServiceTest;
import com.academy.platform.test.Http;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class WellKnownIT {

    @Autowired
    Http http;

    @Test
    void publishesTheKeysThatVerifyTokensAndNothingPrivate() throws Exception {
        var keys = JWKSet.parse(http.get("/.well-known/jwks.json").expect(200).body());
        var token = JWSObject.parse(aPerson(http).token());

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

        assertThat(token.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(keys.getKeys()).noneMatch(it -> it.isPrivate());
    }

    @Test
    void saysWhereTheKeysAre() {
        var configuration =
                http.get("/.well-known/openid-configuration").expect(200).json();

        assertThat(configuration.at("/issuer").asString()).isEqualTo("http://auth.test");
        assertThat(configuration.at("/jwks_uri").asString()).isEqualTo("http://auth.test/.well-known/jwks.json");
        assertThat(configuration.at("/id_token_signing_alg_values_supported/0").asString())
                .isEqualTo("RS256");
    }

    @Test
    void letsVerifiersKeepTheKeysForLessThanTheyAreAnnouncedAhead() {
        assertThat(http.get("/.well-known/jwks.json").expect(200).headers().getCacheControl())
                .isEqualTo("max-age=300, public");
    }
}
