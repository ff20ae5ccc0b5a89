package com.academy.analytics.live;

import com.academy.analytics.coursereport.CourseNotFoundException;
import com.academy.analytics.coursereport.CourseReportQueries;
import com.academy.analytics.coursereport.Instructor;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.identity.VerifiedToken;
import com.academy.platform.security.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens the caller's dashboard: a student's own, an instructor's courses, or one course. */
@Service
public class OpenStream {

    private final OpenDashboards dashboards;
    private final CourseReportQueries reports;
    private final LiveSettings settings;

    OpenStream(OpenDashboards dashboards, CourseReportQueries reports, LiveSettings settings) {
        this.dashboards = dashboards;
        this.reports = reports;
        this.settings = settings;
    }

    /** @param lastEventId as the client sent it; an absent or unknown revision brings a snapshot */
    public void open(
            CurrentUser user,
            VerifiedToken token,
            Optional<UUID> courseId,
            Optional<String> lastEventId,
            Outlet outlet) {
        Dashboard dashboard = dashboard(user, courseId);
        dashboards.show(
                dashboard,
                new LiveStream(
                        user.id(),
                        token,
                        lastEventId.flatMap(OpenStream::revision).orElse(null),
                        outlet,
                        settings.heartbeat()));
    }

    /** Refuses what {@link #open} would refuse, and opens nothing. */
    public void check(CurrentUser user, Optional<UUID> courseId) {
        dashboard(user, courseId);
    }

    private Dashboard dashboard(CurrentUser user, Optional<UUID> courseId) {
        if (courseId.isPresent()) {
            if (!user.isStaff()) {
                throw new CourseNotFoundException(courseId.get());
            }
            reports.assertVisible(courseId.get(), user);
            return new Dashboard.OfCourse(user.organizationId(), courseId.get());
        }
        if (user.isStudent()) {
            return new Dashboard.OfStudent(user.id());
        }
        if (user.isInstructor()) {
            return new Dashboard.OfInstructor(new Instructor(user.organizationId(), user.id()));
        }
        throw InvalidRequestException.field("#/courseId", "Name the course to follow.");
    }

    private static Optional<Long> revision(String lastEventId) {
        try {
            return Optional.of(Long.valueOf(lastEventId));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
