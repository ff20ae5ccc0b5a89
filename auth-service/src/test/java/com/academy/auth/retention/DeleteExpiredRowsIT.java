package com.academy.auth.retention;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@AuthServiceTest
class DeleteExpiredRowsIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    DeleteExpiredRows deleteExpiredRows;

    @Autowired
    List<ExpiredRows> kinds;

    @Test
    void deletesWhatExpiredThirtyDaysAgoAndNothingElse() {
        Rows before = rowsOverSince("30 days 1 minute");
        Rows after = rowsOverSince("29 days 23 hours 59 minutes");

        kinds.forEach(deleteExpiredRows::forget);

        assertThat(left(before)).isEmpty();
        assertThat(left(after))
                .containsExactly("confirmation", "email_change", "invitation", "mail_tally", "people_import");
    }

    @Test
    void looksForEachOfThemFourTimesADay(@Autowired Collection<ScheduledTaskHolder> jobs) {
        assertThat(kinds)
                .extracting(ExpiredRows::table)
                .containsExactlyInAnyOrder("confirmation", "email_change", "invitation", "mail_tally", "people_import");
        assertThat(jobs.stream()
                        .flatMap(it -> it.getScheduledTasks().stream())
                        .map(ScheduledTask::getTask)
                        .filter(it -> it instanceof FixedDelayTask job
                                && job.getIntervalDuration().equals(Duration.ofHours(6))))
                .hasSameSizeAs(kinds);
    }

    private Rows rowsOverSince(String time) {
        var rows = new Rows(aPerson(http).id(), Ids.next());
        insert("""
                insert into confirmation (confirmation_id, user_id, purpose, email, expires_at)
                values (?, ?, 'RESET_PASSWORD', ?, now() - cast(? as interval))""", rows.id(), rows.person(), anEmail(), time);
        insert("""
                insert into invitation
                    (invitation_id, organization_id, email, role, invited_by, invited_at, expires_at)
                values (?, ?, ?, 'STUDENT', ?, now(), now() - cast(? as interval))""", rows.id(), Tokens.PUBLIC_ORGANIZATION, anEmail(), rows.person(), time);
        insert("""
                insert into email_change (user_id, change_id, new_email, requested_at)
                values (?, ?, ?, now() - cast(? as interval))""", rows.person(), rows.id(), anEmail(), time);
        insert("""
                insert into people_import
                    (import_id, organization_id, requested_by, requested_at, language, dry_run, running, finished_at)
                values (?, ?, ?, now(), 'en', true, false, now() - cast(? as interval))""", rows.id(), Tokens.PUBLIC_ORGANIZATION, rows.person(), time);
        insert("""
                insert into mail_tally (recipient, letter, hour_from, in_hour, day_from, in_day)
                select ?, 'INVITATION', at, 1, at, 1 from (select now() - cast(? as interval)) as it (at)""", rows.id().toString(), time);
        return rows;
    }

    private void insert(String sql, Object... values) {
        database.asAdministrator().sql(sql).params(values).update();
    }

    private List<String> left(Rows rows) {
        return database.asAdministrator()
                .sql("""
                        select 'confirmation' as it from confirmation where confirmation_id = :id
                        union all select 'email_change' from email_change where change_id = :id
                        union all select 'invitation' from invitation where invitation_id = :id
                        union all select 'mail_tally' from mail_tally where recipient = cast(:id as text)
                        union all select 'people_import' from people_import where import_id = :id
                        order by it""")
                .param("id", rows.id())
                .query(String.class)
                .list();
    }

    private record Rows(UUID person, UUID id) {}
}
