package com.academy.progress.outline;

import com.academy.platform.error.UnavailableException;
import com.academy.platform.tenancy.Workers;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Asks course-service for an outline that is published but whose event has not arrived yet. */
@Service
public class ObtainOutline {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CourseCatalog catalog;
    private final KeepOutlines keepOutlines;
    private final Cache<CourseId, Integer> askedBeyond =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(PATIENCE).build();

    ObtainOutline(CourseCatalog catalog, KeepOutlines keepOutlines) {
        this.catalog = catalog;
        this.keepOutlines = keepOutlines;
    }

    public Outline obtain(CourseId course) {
        PublishedOutline published = catalog.find(course).orElseThrow(() -> new CourseNotFoundException(course));
        Workers.run(Set.of(published.outline().organizationId()), () -> keepOutlines.keep(List.of(published)));
        return published.outline();
    }

    /**
     * Obtains a newer outline than the known one, if there is one. Asks about a course at most once in a while, so that
     * unknown module ids cannot be turned into calls; if course-service is unavailable, the answer is no.
     */
    public boolean obtainNewerThan(CourseId course, int version) {
        Integer asked = askedBeyond.getIfPresent(course);
        if (asked != null && asked >= version) {
            return false;
        }
        askedBeyond.put(course, version);
        try {
            return obtain(course).version() > version;
        } catch (CourseNotFoundException | UnavailableException _) {
            return false;
        }
    }
}
