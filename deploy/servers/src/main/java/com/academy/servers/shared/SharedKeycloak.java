package com.academy.servers.shared;

import org.jspecify.annotations.Nullable;

/** The Keycloak of this test run, with the realm of {@code deploy/keycloak}; it forgets all with its end. */
public record SharedKeycloak(String url, String adminPassword, String clientSecret) {

    private static @Nullable SharedKeycloak found;

    /** Started by the first test that asks for it. */
    public static synchronized SharedKeycloak running() {
        if (found == null) {
            var state = ServerOwners.running(Kind.KEYCLOAK);
            found = new SharedKeycloak(
                    state.getProperty("url"), state.getProperty("admin.password"), state.getProperty("client.secret"));
        }
        return found;
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "SharedKeycloak[%s]".formatted(url);
    }
}
