package com.academy.platform.security;

import com.academy.platform.identity.Role;
import com.academy.platform.identity.VerifiedToken;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The verified caller: the one source for audiences, current users, relayed tokens and tenancy. */
public final class Caller extends AbstractAuthenticationToken {

    private final VerifiedToken token;
    private final String bearer;
    private final @Nullable UUID organizationId;

    Caller(VerifiedToken token, String bearer, @Nullable UUID organizationId) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + token.role()));
        this.token = token;
        this.bearer = bearer;
        this.organizationId = organizationId;
        setAuthenticated(true);
    }

    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    public VerifiedToken token() {
        return token;
    }

    /** The token as it came, to be relayed to another service. */
    public String bearer() {
        return bearer;
    }

    /** The organisation acted on; null for a service that named none. */
    public @Nullable UUID organizationId() {
        return organizationId;
    }

    public boolean isService() {
        return token.role() == Role.SERVICE;
    }

    public CurrentUser user() {
        return new CurrentUser(
                Objects.requireNonNull(token.userId(), "a service is no person"),
                Objects.requireNonNull(organizationId),
                token.role(),
                Objects.requireNonNullElse(token.sessionId(), ""),
                token.permissions());
    }

    @Override
    public Object getCredentials() {
        return bearer;
    }

    @Override
    public Object getPrincipal() {
        return token.subject();
    }

    @Override
    public String toString() {
        return "Caller[" + token.role() + " " + token.subject() + "]"; // never the token itself
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
