package com.academy.journeys.school;

import com.academy.journeys.client.Answers.CourseRow;
import com.academy.journeys.client.Answers.StudentDashboard;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** When each enrolment's dashboard first showed each number of completed modules. */
public final class Arrivals {

    private final Map<UUID, NavigableMap<Integer, Long>> seen = new ConcurrentHashMap<>();

    public void frame(StudentDashboard dashboard, long arrivedNanos) {
        for (CourseRow course : dashboard.courses()) {
            seen.computeIfAbsent(course.enrollmentId(), id -> new ConcurrentSkipListMap<>())
                    .putIfAbsent(course.completed(), arrivedNanos);
        }
    }

    /** The moment of the first frame that showed so many completed modules, or more. */
    public OptionalLong of(UUID enrollment, int completed) {
        NavigableMap<Integer, Long> arrivals = seen.get(enrollment);
        // Counts only grow, so the smallest count that is large enough came first.
        Map.Entry<Integer, Long> first = arrivals == null ? null : arrivals.ceilingEntry(completed);
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.getValue());
    }
}
