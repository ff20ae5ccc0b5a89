package com.academy.progress.reconciliation;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.module;
import static com.academy.progress.outline.OutlineFixtures.nextVersion;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.Outline;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnrollmentTotalsIT extends ProgressServiceTest {

    @Test
    void countsEveryEnrollmentByTheCurrentOutline() {
        Outline course = published(aCourseOf(4));
        UUID untouched = enrolled(student, course);
        UUID begun = enrolled(student, course);
        complete(begun, course, 0).expect(200);
        complete(begun, course, 3).expect(200);

        assertThat(totals(untouched)).isEqualTo(new EnrollmentTotals(untouched, 0, 0, 4));
        assertThat(totals(begun)).isEqualTo(new EnrollmentTotals(begun, 2, 2, 4));

        published(nextVersion(
                course,
                List.of(
                        course.modules().getFirst(),
                        module(8, true),
                        course.modules().get(1))));

        assertThat(totals(untouched)).isEqualTo(new EnrollmentTotals(untouched, 0, 0, 3));
        assertThat(totals(begun)).isEqualTo(new EnrollmentTotals(begun, 2, 1, 3));
    }

    @Test
    void digestsWhatTheTotalsAre() {
        Outline course = published(aCourseOf(2));
        UUID enrollment = enrolled(student, course);
        complete(enrollment, course, 1).expect(200);
        int bucket = bucket(enrollment);

        JsonNode digest = asService()
                .get("/internal/enrollment-totals/digest")
                .expect(200)
                .json();

        assertThat(digest.at("/organizations").valueStream().map(JsonNode::asString))
                .contains(course.organizationId().toString());
        Map<UUID, EnrollmentTotals> all = inBucket(bucket);
        assertThat(digest.at("/buckets")
                        .valueStream()
                        .filter(it -> it.at("/bucket").asInt() == bucket))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.at("/enrollments").asLong()).isEqualTo(all.size());
                    assertThat(it.at("/xor").asLong())
                            .isEqualTo(all.values().stream()
                                    .mapToLong(EnrollmentTotalsIT::hash)
                                    .reduce(0, (a, b) -> a ^ b));
                });
    }

    @Test
    void refusesBucketsThatThereAreNot() {
        for (String query :
                List.of("", "?bucket=256", "?bucket=-1", "?bucket=one", "?bucket=" + "1,".repeat(3) + "x")) {
            asService().get("/internal/enrollment-totals" + query).expectProblem(400, "invalid-request");
        }
    }

    private EnrollmentTotals totals(UUID enrollment) {
        return inBucket(bucket(enrollment)).get(enrollment);
    }

    private Map<UUID, EnrollmentTotals> inBucket(int bucket) {
        Map<UUID, EnrollmentTotals> totals = new HashMap<>();
        asService()
                .get("/internal/enrollment-totals?bucket={bucket}", bucket)
                .expect(200)
                .json()
                .at("/items")
                .forEach(it -> {
                    UUID enrollment = UUID.fromString(it.at("/enrollmentId").asString());
                    totals.put(
                            enrollment,
                            new EnrollmentTotals(
                                    enrollment,
                                    it.at("/sequence").asLong(),
                                    it.at("/completed").asInt(),
                                    it.at("/total").asInt()));
                });
        return totals;
    }

    private Http asService() {
        return http.as(Tokens.service("analytics-service", "progress-service"));
    }

    private static int bucket(UUID enrollment) {
        return (int) (enrollment.getLeastSignificantBits() & 0xff);
    }

    private static long hash(EnrollmentTotals totals) {
        String text =
                "%s/%d/%d/%d".formatted(totals.enrollmentId(), totals.sequence(), totals.completed(), totals.total());
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
