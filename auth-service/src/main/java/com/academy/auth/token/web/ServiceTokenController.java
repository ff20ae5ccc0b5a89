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

    @PostMapping("/internal/service-tokens")
    @SecretAnswer
    ResponseEntity<ServiceToken> issue(@Valid @RequestBody ServiceTokenRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(issueServiceToken.issue(request.service(), request.secret(), request.audience()));
    }

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
