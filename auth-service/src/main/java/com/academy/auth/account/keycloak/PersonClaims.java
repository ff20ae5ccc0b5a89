package com.academy.auth.account.keycloak;

import com.academy.platform.identity.Role;
import com.academy.platform.identity.VerifiedToken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a token has to say of a person: Keycloak has it as attributes, which its mappers make claims of. */
public record PersonClaims(UUID userId, UUID organizationId, Role role, List<String> permissions) {

    Map<String, List<String>> attributes() {
        return Map.of(
                "uid", List.of(userId.toString()),
                "org", List.of(organizationId.toString()),
                "role", List.of(role.name()),
                "permissions", permissions);
    }

    boolean areIn(VerifiedToken token) {
        return userId.equals(token.userId())
                && organizationId.equals(token.organizationId())
                && role == token.role()
                && token.permissions().equals(Set.copyOf(permissions));
    }
}
