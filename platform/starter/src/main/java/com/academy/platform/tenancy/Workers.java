package com.academy.platform.tenancy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs consumers, the relay and jobs, which no request asked for, under the database's worker role. The work sees the
 * rows of the organisations it names, and those of the users and courses it names as keys.
 */
public final class Workers {

    private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();

    private Workers() {}

    public static <T extends @Nullable Object> T run(Collection<UUID> organizations, Supplier<T> work) {
        return run(organizations, Set.of(), work);
    }

    public static void run(Collection<UUID> organizations, Runnable work) {
        run(organizations, Set.of(), work);
    }

    /**
     * @param keys what {@code academy_keys()} answers to policies: the users (or courses) of the facts at hand, for
     *     tables in which one user's rows belong to several organisations
     */
    public static <T extends @Nullable Object> T run(
            Collection<UUID> organizations, Collection<UUID> keys, Supplier<T> work) {
        return ScopedValue.where(SCOPE, new Scope(joined(organizations), joined(keys), true))
                .call(work::get);
    }

    public static void run(Collection<UUID> organizations, Collection<UUID> keys, Runnable work) {
        ScopedValue.where(SCOPE, new Scope(joined(organizations), joined(keys), true))
                .run(work);
    }

    /**
     * For work whose repetition gives the same result: its commits do not wait for the disk, so a crash of the database
     * may lose the last of them. A consumer continues at the position that its own transaction stored.
     */
    public static <T extends @Nullable Object> T runRepeatable(
            Collection<UUID> organizations, Collection<UUID> keys, Supplier<T> work) {
        return ScopedValue.where(SCOPE, new Scope(joined(organizations), joined(keys), false))
                .call(work::get);
    }

    /** Whether what this thread does now is {@linkplain #runRepeatable repeatable}. */
    public static boolean isRepeatable() {
        return SCOPE.isBound() && !SCOPE.get().durable();
    }

    static boolean isWorker() {
        return SCOPE.isBound();
    }

    static Scope scope() {
        return SCOPE.get();
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    record Scope(String organizations, String keys, boolean durable) {}
}
