package com.academy.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * One issuer's public keys. They are fetched when first asked for, refreshed in the background, and again when a token
 * names a key that is not among them; a key server that is down leaves the known ones in use.
 */
final class IssuerKeys {

    /** Shorter than the ten minutes for which a new key is published before it signs anything. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** Tokens with invented key ids must not turn into requests to the key server. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

    private static final Duration BETWEEN_FAILED_FETCHES = Duration.ofSeconds(1);
    private static final int CONNECT_MILLISECONDS = 1_000;
    private static final int READ_MILLISECONDS = 2_000;
    private static final int MAX_DOCUMENT = 64 * 1024;
    private static final int MIN_KEY_BITS = 2048;

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private final String location;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicBoolean refreshing = new AtomicBoolean();

    private volatile Known known = new Known(Map.of(), Instant.MIN, Instant.MIN, true);

    /** @param failed whether the newest attempt failed, so that keys may exist of which we do not know */
    private record Known(Map<String, JWSVerifier> keys, Instant fetchedAt, Instant triedAt, boolean failed) {}

    IssuerKeys(String location, Clock clock) {
        this.location = location;
        this.clock = clock;
    }

    /** The key of that id, or null if the issuer has none; blocks only if the keys at hand do not answer that. */
    @Nullable JWSVerifier find(@Nullable String kid) {
        if (kid == null) {
            return null;
        }
        Known now = known;
        JWSVerifier key = now.keys.get(kid);
        if (key != null) {
            refreshWhenOld(now);
            return key;
        }
        fetchIfAllowed();
        now = known;
        key = now.keys.get(kid);
        if (key == null && now.failed) {
            throw new TokenKeysUnavailableException();
        }
        return key;
    }

    private void refreshWhenOld(Known now) {
        if (now.fetchedAt.plus(FRESH).isBefore(clock.instant())
                && mayFetch(now)
                && refreshing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("identity-keys").start(() -> {
                try {
                    fetchIfAllowed();
                } finally {
                    refreshing.set(false);
                }
            });
        }
    }

    private boolean mayFetch(Known now) {
        return now.triedAt == Instant.MIN
                || now.triedAt
                        .plus(now.failed ? BETWEEN_FAILED_FETCHES : BETWEEN_FETCHES)
                        .isBefore(clock.instant());
    }

    private void fetchIfAllowed() {
        fetching.lock();
        try {
            Known before = known;
            if (!mayFetch(before)) {
                return;
            }
            try {
                known = new Known(keysOf(read()), clock.instant(), clock.instant(), false);
                if (before.failed && before.triedAt != Instant.MIN) {
                    LOG.info("The keys of {} can be fetched again.", location);
                }
            } catch (IOException | ParseException | JOSEException | IllegalArgumentException e) {
                known = new Known(before.keys, before.fetchedAt, clock.instant(), true);
                if (!before.failed || before.triedAt == Instant.MIN) {
                    LOG.warn("The keys of {} cannot be fetched; those known stay in use. {}", location, e.toString());
                }
            }
        } finally {
            fetching.unlock();
        }
    }

    private static Map<String, JWSVerifier> keysOf(String document) throws ParseException, JOSEException {
        Map<String, JWSVerifier> keys = new HashMap<>();
        for (JWK key : JWKSet.parse(document).getKeys()) {
            if (key instanceof RSAKey rsa
                    && rsa.getKeyID() != null
                    && rsa.size() >= MIN_KEY_BITS
                    && (rsa.getKeyUse() == null || KeyUse.SIGNATURE.equals(rsa.getKeyUse()))
                    && (rsa.getAlgorithm() == null || JWSAlgorithm.RS256.equals(rsa.getAlgorithm()))) {
                keys.put(rsa.getKeyID(), new RSASSAVerifier(rsa.toRSAPublicKey()));
            }
        }
        return Map.copyOf(keys);
    }

    private String read() throws IOException {
        if (!location.startsWith("http:") && !location.startsWith("https:")) {
            try (InputStream in =
                    new DefaultResourceLoader().getResource(location).getInputStream()) {
                return bounded(in);
            }
        }
        var connection = (HttpURLConnection) URI.create(location).toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLISECONDS);
        connection.setReadTimeout(READ_MILLISECONDS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "application/json");
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("answered " + connection.getResponseCode());
        }
        try (InputStream in = connection.getInputStream()) {
            return bounded(in);
        }
    }

    private static String bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_DOCUMENT + 1);
        if (bytes.length > MAX_DOCUMENT) {
            throw new IOException("larger than " + MAX_DOCUMENT + " bytes");
        }
        return new String(bytes, UTF_8);
    }
}
