package com.academy.auth.signin.oidc.client;

import com.academy.auth.signin.oidc.IdentityProviders;
import com.academy.auth.signin.oidc.OidcProperties;
import com.academy.auth.signin.oidc.OidcProperties.Provider;
import com.academy.auth.signin.oidc.PendingSignIn;
import com.academy.auth.signin.oidc.ProviderIdentity;
import com.academy.auth.signin.oidc.ProviderRefusedException;
import com.academy.auth.signin.oidc.ProviderUnavailableException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** OpenID Connect as the library knows it. What a provider says of itself is asked once, its keys as often as needed. */
@Component
class NimbusIdentityProviders implements IdentityProviders {

    private static final int LARGEST_KEY_SET = 256 * 1024;

    private final int timeout;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    NimbusIdentityProviders(OidcProperties properties) {
        this.timeout = Math.toIntExact(properties.timeout().toMillis());
    }

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    @Override
    public URI authorization(Provider provider, URI callback, PendingSignIn journey) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(provider.scopes().toArray(String[]::new)),
                        new ClientID(provider.clientId()),
                        callback)
                .endpointURI(known(provider).metadata().getAuthorizationEndpointURI())
                .state(new State(journey.state()))
                .nonce(new Nonce(journey.nonce()))
                .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public ProviderIdentity redeem(Provider provider, URI callback, String code, PendingSignIn journey) {
        Known issuer = known(provider);
        try {
            IDTokenClaimsSet claims = issuer.validator()
                    .validate(
                            idToken(provider, issuer.metadata(), callback, code, journey), new Nonce(journey.nonce()));
            return new ProviderIdentity(
                    claims.getIssuer().getValue(),
                    claims.getSubject().getValue(),
                    claims.getStringClaim("email"),
                    isTrue(claims.getClaim("email_verified")),
                    claims.getStringClaim("given_name"),
                    claims.getStringClaim("family_name"),
                    claims.getStringClaim("name"));
        } catch (BadJOSEException bad) {
            throw new ProviderRefusedException(provider.issuer(), "its ID token is not good, " + bad.getMessage());
        } catch (KeySourceException noKeys) {
            throw new ProviderUnavailableException(provider.issuer(), noKeys.toString());
        } catch (JOSEException broken) {
            throw new ProviderRefusedException(provider.issuer(), broken.toString());
        }
    }

    private JWT idToken(
            Provider provider, OIDCProviderMetadata metadata, URI callback, String code, PendingSignIn journey) {
        HTTPRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        credentials(provider, metadata),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback, new CodeVerifier(journey.verifier())))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(timeout);
        request.setReadTimeout(timeout);
        request.setFollowRedirects(false);
        try {
            HTTPResponse response = request.send();
            if (response.getStatusCode() >= 500) {
                throw new ProviderUnavailableException(provider.issuer(), "it answers " + response.getStatusCode());
            }
            if (!(OIDCTokenResponseParser.parse(response) instanceof OIDCTokenResponse tokens)
                    || tokens.getOIDCTokens().getIDToken() == null) {
                throw new ProviderRefusedException(provider.issuer(), "it does not take the code");
            }
            return tokens.getOIDCTokens().getIDToken();
        } catch (IOException unreachable) {
            throw new ProviderUnavailableException(provider.issuer(), unreachable.toString());
        } catch (ParseException unreadable) {
            throw new ProviderRefusedException(provider.issuer(), "its answer cannot be read");
        }
    }

    private static ClientAuthentication credentials(Provider provider, OIDCProviderMetadata metadata) {
        var id = new ClientID(provider.clientId());
        var secret = new Secret(provider.secret());
        List<ClientAuthenticationMethod> taken = metadata.getTokenEndpointAuthMethods();
        return taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(id, secret)
                : new ClientSecretPost(id, secret);
    }

    private Known known(Provider provider) {
        Known before = known.get(provider.issuer());
        if (before != null) {
            return before;
        }
        Known now = asked(provider);
        known.put(provider.issuer(), now);
        return now;
    }

    private Known asked(Provider provider) {
        try {
            var issuer = new Issuer(provider.issuer());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, timeout, timeout);
            var keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(timeout, timeout, LARGEST_KEY_SET))
                    .build();
            var selector = new JWSVerificationKeySelector<SecurityContext>(algorithms(metadata), keys);
            return new Known(metadata, new IDTokenValidator(issuer, new ClientID(provider.clientId()), selector, null));
        } catch (GeneralException | MalformedURLException wrong) {
            throw new ProviderUnavailableException(provider.issuer(), wrong.toString());
        } catch (IOException unreachable) {
            throw new ProviderUnavailableException(provider.issuer(), unreachable.toString());
        }
    }

    /** Only signatures by key pairs are accepted, none by the client's secret. */
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        return Objects.requireNonNullElse(metadata.getIDTokenJWSAlgs(), List.of(JWSAlgorithm.RS256)).stream()
                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isTrue(@Nullable Object claim) {
        return Boolean.TRUE.equals(claim) || "true".equals(claim);
    }
}
