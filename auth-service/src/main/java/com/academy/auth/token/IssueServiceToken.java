package com.academy.auth.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gives a service that knows its secret a short token for one other service. */
@Service
public class IssueServiceToken {

    private final IssueToken issueToken;
    private final Map<String, byte[]> secrets;
    private final Set<String> audiences;

    IssueServiceToken(IssueToken issueToken, TokenProperties properties) {
        this.issueToken = issueToken;
        this.secrets = properties.secrets().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, secret -> digest(secret.getValue())));
        this.audiences = new HashSet<>(secrets.keySet());
        audiences.add("auth-service");
    }

    public ServiceToken issue(String service, String secret, String audience) {
        // Digests are as long as each other, so comparing them tells nothing, not even a length; nor does a name.
        byte[] expected = secrets.getOrDefault(service, new byte[0]);
        if (!MessageDigest.isEqual(digest(secret), expected)) {
            throw new UnknownServiceException();
        }
        if (!audiences.contains(audience)) {
            throw new UnknownAudienceException(audience);
        }
        AccessToken token = issueToken.forService(service, audience);
        return new ServiceToken(token.value(), token.expiresAt());
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public record ServiceToken(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "ServiceToken[hidden, until %s]".formatted(expiresAt);
        }
    }
}
