package com.academy.analytics.live;

import com.academy.analytics.courseprogress.Changes;
import com.academy.analytics.freshness.ReadAfter;
import org.springframework.stereotype.Service;

/** Notifies open dashboards and waiting readers that the projections have changed. */
@Service
public class AnnounceChanges {

    private final OpenDashboards dashboards;
    private final ReadAfter readAfter;
    private final DashboardHints hints;

    AnnounceChanges(OpenDashboards dashboards, ReadAfter readAfter, DashboardHints hints) {
        this.dashboards = dashboards;
        this.readAfter = readAfter;
        this.hints = hints;
    }

    /** Announces what this instance has just committed. Returns at once. */
    public void announce(Changes changes) {
        heard(changes);
        hints.tell(changes);
    }

    /** What another instance has committed. */
    public void heard(Changes changes) {
        readAfter.wake(changes.enrollments());
        dashboards.changed(changes);
    }
}
