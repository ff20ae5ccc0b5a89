package com.academy.journeys;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client reads from the platform's answers; members it does not need are left out. */
final class Answers {

    private Answers() {}

    record Items<T>(List<T> items, @Nullable String nextCursor) {}

    record Person(UUID id, String email, String role, UUID organizationId) {}

    record SignedIn(Person user, String accessToken, String refreshToken) {}

    record Course(UUID id, String slug, String title, String status) {}

    record Created(UUID id) {}

    record AccessCode(UUID id, String code) {}

    record Redemption(UUID enrollmentId, UUID courseId) {}

    record Progress(int completed, int total, int percent) {}

    record Completion(UUID enrollmentId, UUID moduleId, Progress progress, String position) {}

    record ModuleProgress(UUID moduleId, String title, String state) {}

    record CourseProgress(
            UUID enrollmentId,
            UUID courseId,
            String title,
            int completed,
            int total,
            int percent,
            List<ModuleProgress> modules) {}

    record CourseRow(
            UUID enrollmentId, UUID courseId, @Nullable String title, int completed, int total, int percent) {}

    record Overall(int enrolled, int modules, int completed, int percent, List<CourseRow> courses) {}

    record OverallFigures(int enrolled, int modules, int completed, int percent) {}

    record StudentDashboard(long revision, OverallFigures overall, List<CourseRow> courses) {}

    record ModuleRate(UUID moduleId, String title, int completed, int rate) {}

    record StudentRow(
            UUID userId, @Nullable String name, @Nullable String email, int completed, int total, int percent) {}

    record CourseDashboard(
            UUID courseId,
            long revision,
            int enrollments,
            int averagePercent,
            int completions,
            List<ModuleRate> modules,
            @Nullable List<StudentRow> students) {}

    record Tally(
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

        boolean agrees() {
            return state.equals("EQUAL")
                    && Boolean.TRUE.equals(xorMatches)
                    && Long.valueOf(0).equals(difference);
        }
    }

    record Reconciliation(List<Tally> items, long differences, boolean complete) {

        /** Whether every publisher answered, and whatever it wrote was applied. */
        boolean agrees() {
            return complete
                    && differences == 0
                    && !items.isEmpty()
                    && items.stream().allMatch(Tally::agrees);
        }

        long written() {
            return items.stream()
                    .mapToLong(tally -> Objects.requireNonNullElse(tally.written(), 0L))
                    .sum();
        }

        long applied() {
            return items.stream().mapToLong(Tally::applied).sum();
        }

        long applied(String type) {
            return items.stream()
                    .filter(tally -> type.equals(tally.type()))
                    .mapToLong(Tally::applied)
                    .sum();
        }
    }
}
