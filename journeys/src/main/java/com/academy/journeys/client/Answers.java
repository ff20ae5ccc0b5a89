package com.academy.journeys.client;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client reads from the platform's answers; members it does not need are left out. */
public final class Answers {

    private Answers() {}

    public record Items<T>(List<T> items, @Nullable String nextCursor) {}

    public record Person(UUID id, String email, String role, UUID organizationId) {}

    public record SignedIn(Person user, String accessToken, String refreshToken) {}

    public record Course(UUID id, String slug, String title, String status) {}

    public record Created(UUID id) {}

    public record AccessCode(UUID id, String code) {}

    public record Redemption(UUID enrollmentId, UUID courseId) {}

    public record Progress(int completed, int total, int percent) {}

    public record Completion(UUID enrollmentId, UUID moduleId, Progress progress, String position) {}

    public record ModuleProgress(UUID moduleId, String title, String state) {}

    public record CourseProgress(
            UUID enrollmentId,
            UUID courseId,
            String title,
            int completed,
            int total,
            int percent,
            List<ModuleProgress> modules) {}

    public record CourseRow(
            UUID enrollmentId, UUID courseId, @Nullable String title, int completed, int total, int percent) {}

    public record Overall(int enrolled, int modules, int completed, int percent, List<CourseRow> courses) {}

    public record OverallFigures(int enrolled, int modules, int completed, int percent) {}

    public record StudentDashboard(long revision, OverallFigures overall, List<CourseRow> courses) {}

    public record ModuleRate(UUID moduleId, String title, int completed, int rate) {}

    public record StudentRow(
            UUID userId, @Nullable String name, @Nullable String email, int completed, int total, int percent) {}

    public record CourseDashboard(
            UUID courseId,
            long revision,
            int enrollments,
            int averagePercent,
            int completions,
            List<ModuleRate> modules,
            @Nullable List<StudentRow> students) {}

    public record Tally(
            @Nullable String type,
            String source,
            String state,
            @Nullable Long written,
            @Nullable Long published,
            long received,
            long applied,
            long duplicates,
            long deadLettered,
            @Nullable Long superseded,
            @Nullable Long difference,
            @Nullable Boolean xorMatches) {

        public boolean agrees() {
            return state.equals("EQUAL")
                    && Boolean.TRUE.equals(xorMatches)
                    && Long.valueOf(0).equals(difference);
        }
    }

    public record Reconciliation(List<Tally> items, long differences, boolean complete) {

        /** Whether every publisher answered, and all its facts were applied. */
        public boolean agrees() {
            return complete
                    && differences == 0
                    && !items.isEmpty()
                    && items.stream().allMatch(Tally::agrees);
        }

        public long written() {
            return items.stream()
                    .mapToLong(tally -> Objects.requireNonNullElse(tally.written(), 0L))
                    .sum();
        }

        public long applied() {
            return items.stream().mapToLong(Tally::applied).sum();
        }

        public long applied(String type) {
            return items.stream()
                    .filter(tally -> type.equals(tally.type()))
                    .mapToLong(Tally::applied)
                    .sum();
        }
    }
}
