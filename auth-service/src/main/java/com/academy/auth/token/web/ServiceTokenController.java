package com.academy.auth.token.web;

import com.academy.auth.token.IssueServiceToken;
import com.academy.auth.token.IssueServiceToken.ServiceToken;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.web.SecretAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Public as to tokens, because it is where a service gets its first one: the secret in the body is the proof. */
@RestController
@ForEveryone
class ServiceTokenController {

    private final IssueServiceToken issueServiceToken;

    ServiceTokenController(IssueServiceToken issueServiceToken) {
        this.issueServiceToken = issueServiceToken;
    }

    /**
     * Issue a token to a service.
     *
     * <p>For services within the platform; the secret in the body is the proof. The token is good for calls to one
     * other service, for five minutes by default; each request issues a further one. 401 {@code unknown-service} where
     * the name or the secret is wrong; 422 {@code unknown-audience} where there is no such service to call.
     */
    @PostMapping("/internal/service-tokens")
    @SecretAnswer
    ResponseEntity<ServiceToken> issue(@Valid @RequestBody ServiceTokenRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(issueServiceToken.issue(request.service(), request.secret(), request.audience()));
    }

    /**
     * A service, and the service that it wants to call.
     *
     * @param service name of the service that asks. Example: course-service
     * @param secret its secret
     * @param audience name of the service that the token is for. Example: progress-service
     */
    record ServiceTokenRequest(
            @NotBlank @Size(max = 100) String service,
            @NotBlank @Size(max = 1000) String secret,
            @NotBlank @Size(max = 100) String audience) {

        @Override
        public String toString() {
            return "ServiceTokenRequest[%s for %s]".formatted(service, audience);
        }
    }
}
