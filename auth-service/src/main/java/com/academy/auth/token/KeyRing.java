package com.academy.auth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys, oldest first. The youngest one whose time of first use has passed signs; a replaced one stays published
 * until the last token under it has expired.
 */
record KeyRing(List<SigningKey> keys, Duration keepAfter) {

    KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparingInt(SigningKey::generation))
                .toList();
    }

    Optional<SigningKey> signingAt(Instant now) {
        return keys.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst();
    }

    List<SigningKey> publishedAt(Instant now) {
        return keys.stream().filter(key -> !isOver(key, now)).toList();
    }

    List<SigningKey> overAt(Instant now) {
        return keys.stream().filter(key -> isOver(key, now)).toList();
    }

    /** When the next key has to be announced for it to sign once the youngest has signed long enough. */
    boolean needsSuccessorAt(Instant now, Duration rotateEvery, Duration publishBefore) {
        return keys.isEmpty()
                || !keys.getLast()
                        .signsFrom()
                        .plus(rotateEvery)
                        .minus(publishBefore)
                        .isAfter(now);
    }

    int nextGeneration() {
        return keys.isEmpty() ? 1 : keys.getLast().generation() + 1;
    }

    private boolean isOver(SigningKey key, Instant now) {
        return keys.stream()
                .filter(other -> other.generation() > key.generation())
                .findFirst()
                .map(successor -> successor.signsFrom().plus(keepAfter).isBefore(now))
                .orElse(false);
    }
}
