package com.academy.analytics.live;

import com.academy.analytics.courseprogress.Changes;

/** Tells the other instances what changed. A hint may get lost: each instance looks for itself every second, too. */
public interface DashboardHints {

    /** Returns at once. */
    void tell(Changes changes);
}
