package com.academy.course.accesscode;

import com.academy.course.authoring.CourseArchivedException;
import com.academy.course.authoring.CourseQueries;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseStatus;
import com.academy.course.catalog.CourseView;
import com.academy.platform.domain.Ids;
import com.academy.platform.security.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class GenerateCodes {

    public static final int MOST_AT_ONCE = 10_000;

    private final CourseQueries courses;
    private final JdbcClient database;
    private final Clock clock;
    private final RandomGenerator chance;

    GenerateCodes(CourseQueries courses, JdbcClient database, Clock clock, RandomGenerator chance) {
        this.courses = courses;
        this.database = database;
        this.clock = clock;
        this.chance = chance;
    }

    @Transactional
    public List<AccessCodeView> generate(CourseId id, CodeTerms terms, int count, CurrentUser author) {
        CourseView course = courses.own(id, author);
        if (course.status() == CourseStatus.ARCHIVED) {
            throw new CourseArchivedException();
        }
        Instant now = clock.instant();
        if (terms.expiresAt() != null && !terms.expiresAt().isAfter(now)) {
            throw new ExpiryInThePastException();
        }
        Batch batch = new Batch(course, terms, author.id(), now);
        List<AccessCodeView> generated = new ArrayList<>(count);
        while (generated.size() < count) {
            generated.addAll(insert(batch, count - generated.size()));
        }
        return generated;
    }

    /** One statement for all of them. A code that exists already, anywhere, is left out and drawn again. */
    private List<AccessCodeView> insert(Batch batch, int count) {
        return database.sql("""
                        insert into access_code (organization_id, access_code_id, course_id, code, type, max_uses, uses,
                                                 active, expires_at, created_by, created_at, version, sequence)
                        select :organization, id, :course, code, :type, cast(:maxUses as int), 0,
                               true, cast(:expiresAt as timestamptz), :author, :now, 0, 0
                          from unnest(cast(:ids as uuid[]), cast(:codes as text[])) as drawn (id, code)
                        on conflict (code) do nothing
                        returning access_code_id as id, course_id, code, type, max_uses, uses, active, expires_at,
                                  created_by, created_at, version
                        """)
                .param("organization", batch.course().organizationId())
                .param("course", batch.course().id())
                .param("type", batch.terms().type().name())
                .param("maxUses", batch.terms().maxUses())
                .param("expiresAt", timestamp(batch.terms().expiresAt()))
                .param("author", batch.author())
                .param("now", Timestamp.from(batch.now()))
                .param("ids", Stream.generate(Ids::next).limit(count).toArray(UUID[]::new))
                .param(
                        "codes",
                        Stream.generate(() -> Code.random(chance).value())
                                .limit(count)
                                .toArray(String[]::new))
                .query(AccessCodeView.class)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private record Batch(CourseView course, CodeTerms terms, UUID author, Instant now) {}
}
