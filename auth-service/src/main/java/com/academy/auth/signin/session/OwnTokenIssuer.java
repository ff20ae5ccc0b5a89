package com.academy.auth.signin.session;

import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.academy.auth.token.AccessToken;
import com.academy.auth.token.IssueToken;
import com.academy.platform.domain.Ids;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Signs tokens with this service's own keys. A session exists in Redis only. */
@Component
@ConditionalOnProperty(name = "academy.auth.identity", havingValue = "own", matchIfMissing = true)
class OwnTokenIssuer implements TokenIssuer {

    private final IssueToken issueToken;

    OwnTokenIssuer(IssueToken issueToken) {
        this.issueToken = issueToken;
    }

    @Override
    public Issued open(SignedInUser user, Instant asOf) {
        return issued(Ids.next().toString(), user, asOf);
    }

    @Override
    public Optional<Issued> renew(String sessionId, String continuation, SignedInUser user, Instant asOf) {
        return Optional.of(issued(sessionId, user, asOf));
    }

    private Issued issued(String sessionId, SignedInUser user, Instant asOf) {
        AccessToken token = issueToken.forPerson(user.id(), user.organizationId(), user.role(), sessionId, asOf);
        return new Issued(sessionId, token, "");
    }

    @Override
    public void end(String sessionId) {
        // Redis no longer has it
    }

    @Override
    public void forget(UserId user) {
        // nothing is stored here
    }

    @Override
    public Optional<String> externalHolder() {
        return Optional.empty();
    }
}
