package com.academy.auth.token;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer the name of this issuer in tokens
 * @param lifetime of a person's access token
 * @param serviceLifetime of a service's token
 * @param serviceSecrets which services may ask for tokens, {@code name=secret} separated by commas
 */
@ConfigurationProperties("academy.auth.tokens")
public record TokenProperties(
        String issuer,
        @DefaultValue("15m") Duration lifetime,
        @DefaultValue("5m") Duration serviceLifetime,
        @DefaultValue("") String serviceSecrets) {

    private static final int SHORTEST_SECRET = 16;

    /** The secrets by service. An error names the position of a bad entry, and never quotes it. */
    public Map<String, String> secrets() {
        var secrets = new HashMap<String, String>();
        String[] entries = serviceSecrets.isBlank() ? new String[0] : serviceSecrets.split(",", -1);
        for (int i = 0; i < entries.length; i++) {
            int middle = entries[i].indexOf('=');
            String name = middle < 0 ? "" : entries[i].substring(0, middle).strip();
            String secret = entries[i].substring(middle + 1).strip();
            if (name.isEmpty() || secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException(
                        "Entry %d of SERVICE_SECRETS is not name=secret with a secret of at least %d characters"
                                .formatted(i + 1, SHORTEST_SECRET));
            }
            secrets.put(name, secret);
        }
        return secrets;
    }

    @Override
    public String toString() {
        return "TokenProperties[%s]".formatted(issuer);
    }
}
