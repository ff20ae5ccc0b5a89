package com.academy.analytics.live;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dashboard with the streams that show it. {@link OpenDashboards} guards it by its lock. */
final class OpenDashboard {

    final Dashboard dashboard;
    final Set<LiveStream> streams = Collections.newSetFromMap(new IdentityHashMap<>());

    @Nullable Frame latest;

    /** Loaded again only after this {@link System#nanoTime()}. */
    long restsUntil = System.nanoTime();

    OpenDashboard(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    boolean concerns(Set<UUID> courses) {
        if (dashboard instanceof Dashboard.OfCourse course) {
            return courses.contains(course.courseId());
        }
        return latest != null
                && !Collections.disjoint(Objects.requireNonNull(latest).courses(), courses);
    }
}
