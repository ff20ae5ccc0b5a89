package com.academy.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkersTests {

    private final UUID organization = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Test
    void runWorkWithoutResultInItsScope() {
        List<Workers.Scope> scopes = new ArrayList<>();

        Workers.run(Set.of(organization), () -> {
            scopes.add(Workers.scope());
        });
        Workers.run(Set.of(organization), Set.of(user), () -> {
            scopes.add(Workers.scope());
        });

        assertThat(scopes)
                .containsExactly(
                        new Workers.Scope(organization.toString(), "", true),
                        new Workers.Scope(organization.toString(), user.toString(), true));
        assertThat(Workers.isWorker()).isFalse();
    }

    @Test
    void answerWithTheResultOfTheWork() {
        Workers.Scope scope = Workers.run(Set.of(organization), Workers::scope);

        assertThat(scope.organizations()).isEqualTo(organization.toString());
        assertThat(Workers.run(Set.of(), Workers::isRepeatable)).isFalse();
        assertThat(Workers.runRepeatable(Set.of(), Set.of(), Workers::isRepeatable))
                .isTrue();
    }
}
