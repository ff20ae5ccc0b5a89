package com.academy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.servers.process.OperatorError;
import com.academy.servers.process.RunFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTests {

    private static final Map<String, String> KEYCLOAK = Map.of("IDENTITY", "keycloak");

    @TempDir
    private Path run;

    private RunFolder place;

    @BeforeEach
    void makePlace() {
        place = new RunFolder(RunFolder.findRoot(), run);
        place.makeReady();
    }

    @Test
    void isOurOwnUnlessSaidOtherwise() {
        assertThat(Identity.of(place, Map.of())).isEqualTo(Identity.OWN);
        assertThat(Identity.of(place, Map.of("IDENTITY", " "))).isEqualTo(Identity.OWN);
        assertThat(Identity.of(place, KEYCLOAK)).isEqualTo(Identity.KEYCLOAK);
    }

    @Test
    void staysAsItWasChosen() {
        Identity.KEYCLOAK.remember(place, false);

        assertThat(Identity.of(place, Map.of())).isEqualTo(Identity.KEYCLOAK);
        assertThat(Identity.of(place, Map.of("IDENTITY", "own"))).isEqualTo(Identity.OWN);
    }

    @Test
    void doesNotChangeUnderServicesThatRun() {
        Identity.OWN.remember(place, true);

        assertThatExceptionOfType(OperatorError.class)
                .isThrownBy(() -> Identity.KEYCLOAK.remember(place, true))
                .withMessageContaining("make down");
        assertThat(Identity.of(place, Map.of())).isEqualTo(Identity.OWN);
    }

    @Test
    void isOneOfTwo() {
        assertThatExceptionOfType(OperatorError.class)
                .isThrownBy(() -> Identity.of(place, Map.of("IDENTITY", "okta")))
                .withMessageContaining("own or keycloak");
    }
}
