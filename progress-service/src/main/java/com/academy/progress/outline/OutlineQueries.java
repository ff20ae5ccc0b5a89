package com.academy.progress.outline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Outlines by version, within the caller's transaction. A version never changes, so the copy in memory never goes
 * stale.
 */
@Service
public class OutlineQueries {

    /** Some ten thousand courses of twenty modules: a few dozen megabytes at most. */
    private static final int REMEMBERED = 10_000;

    private final Outlines outlines;
    private final Cache<Key, Outline> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    OutlineQueries(Outlines outlines) {
        this.outlines = outlines;
    }

    public Outline of(UUID organization, CourseId course, int version) {
        var key = new Key(organization, course, version);
        Outline known = remembered.getIfPresent(key);
        if (known == null) {
            known = outlines.find(organization, course, version).orElseThrow(() -> new OutlineNotHereException(course));
            remembered.put(key, known);
        }
        return known;
    }

    private record Key(UUID organization, CourseId course, int version) {}
}
