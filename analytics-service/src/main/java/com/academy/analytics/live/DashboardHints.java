package com.academy.analytics.live;

import com.academy.analytics.courseprogress.Changes;

/** Notifies the other instances of changes. A hint may get lost: each instance also polls every second. */
public interface DashboardHints {

    /** Returns at once. */
    void tell(Changes changes);
}
