package com.academy.course.accesscode;

import com.academy.course.audit.Action;
import com.academy.course.audit.SubjectKind;
import com.academy.course.authoring.CourseArchivedException;
import com.academy.course.authoring.CourseQueries;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseStatus;
import com.academy.course.catalog.CourseView;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes codes for a course, in batches. */
@Service
public class GenerateCodes {

    public static final int MOST_AT_ONCE = 10_000;

    private static final int IN_A_STATEMENT = 1_000;

    /** An expired code counts as unused for this long; without it, short-lived codes could be created without limit. */
    private static final Duration COUNTED = Duration.ofDays(1);

    private final CourseQueries courses;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator chance;
    private final CodeLimits limits;

    GenerateCodes(
            CourseQueries courses,
            JdbcClient database,
            Audit audit,
            Clock clock,
            RandomGenerator chance,
            CodeLimits limits) {
        this.courses = courses;
        this.database = database;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
        this.chance = chance;
    }

    /** @param batch names these codes from now on; see {@link AccessCodeQueries#ofBatch} */
    @Transactional
    public void generate(UUID batch, CourseId id, CodeTerms terms, int count, CurrentUser author) {
        CourseView course = courses.own(id, author);
        if (course.status() == CourseStatus.ARCHIVED) {
            throw new CourseArchivedException();
        }
        Instant now = clock.instant();
        if (terms.expiresAt() != null && !terms.expiresAt().isAfter(now)) {
            throw new AccessCode.ExpiryInThePastException();
        }
        requireRoomFor(count, course, now);
        Batch wanted = new Batch(batch, course, terms, author.id(), now);
        int generated = 0;
        while (generated < count) {
            generated += insert(wanted, Math.min(count - generated, IN_A_STATEMENT));
        }
        audit.record(AuditEntry.of(Action.ACCESS_CODES_GENERATED, AuditSubject.of(SubjectKind.COURSE, id.value()))
                .facts(null, new Facts(batch, count, terms.type(), terms.maxUses(), terms.expiresAt())));
    }

    /** Locks the course's row: two concurrent requests for one course would both count too few codes. */
    private void requireRoomFor(int count, CourseView course, Instant now) {
        database.sql("""
                        select course_id from course
                         where organization_id = :organization and course_id = :course
                           for no key update
                        """)
                .param("organization", course.organizationId())
                .param("course", course.id())
                .query(UUID.class)
                .single();
        int unused = database.sql("""
                        select count(*) from access_code
                         where course_id = :course and active and uses = 0
                           and (expires_at is null or expires_at > :now or created_at > :counted)
                        """)
                .param("course", course.id())
                .param("now", Timestamps.of(now))
                .param("counted", Timestamps.of(now.minus(COUNTED)))
                .query(Integer.class)
                .single();
        if (unused + count > limits.unusedPerCourse()) {
            throw new TooManyUnusedCodesException(unused, limits.unusedPerCourse());
        }
    }

    /** One statement for many. A code that exists already, anywhere, is left out and drawn again. */
    private int insert(Batch batch, int count) {
        return database.sql("""
                        insert into access_code (organization_id, access_code_id, course_id, code, type, max_uses, uses,
                                                 active, expires_at, created_by, created_at, version, sequence,
                                                 batch_id)
                        select :organization, id, :course, code, :type, cast(:maxUses as int), 0,
                               true, cast(:expiresAt as timestamptz), :author, :now, 0, 0, :batch
                          from unnest(cast(:ids as uuid[]), cast(:codes as text[])) as drawn (id, code)
                        on conflict (code) do nothing
                        """)
                .param("batch", batch.id())
                .param("organization", batch.course().organizationId())
                .param("course", batch.course().id())
                .param("type", batch.terms().type().name())
                .param("maxUses", batch.terms().maxUses())
                .param("expiresAt", Timestamps.ofNullable(batch.terms().expiresAt()))
                .param("author", batch.author())
                .param("now", Timestamps.of(batch.now()))
                .param("ids", Stream.generate(Ids::next).limit(count).toArray(UUID[]::new))
                .param(
                        "codes",
                        Stream.generate(() -> Code.random(chance).value())
                                .limit(count)
                                .toArray(String[]::new))
                .update();
    }

    private record Facts(
            UUID batchId,
            int count,
            AccessCodeType type,
            @Nullable Integer maxUses,
            @Nullable Instant expiresAt) {}

    private record Batch(UUID id, CourseView course, CodeTerms terms, UUID author, Instant now) {}

    private static final class TooManyUnusedCodesException extends RuleViolationException {

        /**
         * @param unused how many unused codes the course has
         * @param most how many it may have
         */
        TooManyUnusedCodesException(int unused, int most) {
            super(
                    "too-many-unused-codes",
                    "This course has %d unused codes; it may have %d. Deactivate some, or let them be used."
                            .formatted(unused, most));
            member("unused", unused);
            member("most", most);
        }
    }
}
