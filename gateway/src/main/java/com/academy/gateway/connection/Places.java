package com.academy.gateway.connection;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Counts what is held at the same time under one key, up to a limit. */
public final class Places {

    private final ConcurrentMap<String, Integer> held = new ConcurrentHashMap<>();
    private final int limit;

    public Places(int limit) {
        this.limit = limit;
    }

    /** Whether there was a place; one that was taken must be given back. */
    public boolean take(String key) {
        if (held.merge(key, 1, Integer::sum) > limit) {
            giveBack(key);
            return false;
        }
        return true;
    }

    public void giveBack(String key) {
        held.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }

    /** Holds a place for as long as the work runs; without a place it answers otherwise. */
    public Mono<Void> during(Supplier<Mono<Void>> work, String key, Supplier<Mono<Void>> otherwise) {
        return Mono.defer(() -> take(key) ? work.get().doFinally(_ -> giveBack(key)) : otherwise.get());
    }
}
