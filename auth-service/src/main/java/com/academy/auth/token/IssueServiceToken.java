package com.academy.auth.token;

import com.academy.auth.audit.ReportImpersonation;
import com.academy.auth.keys.Secrets;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.NotAuthenticatedException;
import com.academy.platform.error.RuleViolationException;
import java.security.MessageDigest;
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
    private final ReportImpersonation reportImpersonation;
    private final Map<String, byte[]> secrets;
    private final Set<String> audiences;

    IssueServiceToken(IssueToken issueToken, ReportImpersonation reportImpersonation, TokenProperties properties) {
        this.issueToken = issueToken;
        this.reportImpersonation = reportImpersonation;
        this.secrets = properties.secrets().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, secret -> Secrets.sha256(secret.getValue())));
        this.audiences = new HashSet<>(secrets.keySet());
        audiences.add("auth-service");
    }

    public ServiceToken issue(String service, String secret, String audience) {
        // Digests have one length, so the comparison reveals nothing about the secret, nor whether the name is known.
        byte[] expected = secrets.getOrDefault(service, new byte[0]);
        if (!MessageDigest.isEqual(Secrets.sha256(secret), expected)) {
            reportImpersonation.report(AuditSubject.service(secrets.containsKey(service) ? service : null));
            throw new UnknownServiceException();
        }
        if (!audiences.contains(audience)) {
            throw new UnknownAudienceException(audience);
        }
        AccessToken token = issueToken.forService(service, audience);
        return new ServiceToken(token.value(), token.expiresAt());
    }

    /**
     * A token of a service.
     *
     * @param token sent as bearer token to the service that it is for
     * @param expiresAt when the token expires
     */
    public record ServiceToken(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "ServiceToken[hidden, until %s]".formatted(expiresAt);
        }
    }

    static class UnknownAudienceException extends RuleViolationException {

        UnknownAudienceException(String audience) {
            super("unknown-audience", "There is no service %s to call.".formatted(audience));
        }
    }

    static class UnknownServiceException extends NotAuthenticatedException {

        UnknownServiceException() {
            super("unknown-service", "No such service, or not its secret.");
        }
    }
}
