package com.academy.auth.admission.peopleimport;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.account.user.CreateAccount;
import com.academy.auth.account.user.CreateAccounts;
import com.academy.auth.admission.invitation.InvitePeople;
import com.academy.auth.admission.invitation.InvitePeople.Invitee;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.organization.JoinOrganizations;
import com.academy.auth.organization.JoinOrganizations.NewMember;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.retention.ExpiredRows;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks lists or carries them out, some hundred rows per transaction: accounts, memberships, mails and the outcomes of
 * the rows are committed together. If an instance fails, another goes on with the first open row.
 */
@Component
class RunImports {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final CreateAccounts accounts;
    private final JoinOrganizations organizations;
    private final InvitePeople invitePeople;
    private final PostMail postMail;
    private final Transactions transactions;
    private final Clock clock;

    RunImports(
            JdbcClient database,
            JdbcTemplate batches,
            CreateAccounts accounts,
            JoinOrganizations organizations,
            InvitePeople invitePeople,
            PostMail postMail,
            Transactions transactions,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.accounts = accounts;
        this.organizations = organizations;
        this.invitePeople = invitePeople;
        this.postMail = postMail;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void run() {
        Optional<Running> next;
        while ((next = next()).isPresent()) {
            Running running = next.get();
            if (!Workers.run(Set.of(running.organization().value()), () -> goOn(running))) {
                return; // another instance has it
            }
        }
    }

    private Optional<Running> next() {
        return Workers.run(
                Set.of(),
                () -> transactions.call(() -> database.sql("""
                select import_id, organization_id, requested_by, requested_at, language, dry_run
                from people_import where running order by requested_at limit 1
                """)
                        .query((row, _) -> new Running(
                                row.getObject("import_id", UUID.class),
                                new OrganizationId(row.getObject("organization_id", UUID.class)),
                                row.getObject("requested_by", UUID.class),
                                row.getObject("requested_at", OffsetDateTime.class)
                                        .toInstant(),
                                Locale.forLanguageTag(row.getString("language")),
                                row.getBoolean("dry_run")))
                        .optional()));
    }

    /** @return whether it is this instance that has it */
    private boolean goOn(Running running) {
        while (true) {
            Step step = transactions.call(() -> step(running));
            if (step != Step.MORE) {
                return step == Step.DONE;
            }
        }
    }

    Step step(Running running) {
        boolean ours = database.sql("""
                select import_id from people_import
                where organization_id = :organization and import_id = :id and running
                for update skip locked
                """)
                .param("organization", running.organization().value())
                .param("id", running.id())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!ours) {
            return Step.ANOTHERS;
        }
        List<Row> rows = open(running);
        if (rows.isEmpty()) {
            finish(running);
            return Step.DONE;
        }
        bringIn(rows, running);
        return Step.MORE;
    }

    private List<Row> open(Running running) {
        return database.sql("""
                select r.line, r.email, r.first_name, r.last_name, r.role,
                       (select min(e.line) from people_import_row e
                         where e.organization_id = r.organization_id and e.import_id = r.import_id
                           and e.email = r.email and e.line < r.line
                           and (e.outcome is null or e.outcome <> 'REFUSED')) as first
                from people_import_row r
                where r.organization_id = :organization and r.import_id = :id and r.outcome is null
                order by r.line limit :many
                """)
                .param("organization", running.organization().value())
                .param("id", running.id())
                .param("many", AT_ONCE)
                .query((row, _) -> new Row(
                        row.getInt("line"),
                        new EmailAddress(row.getString("email")),
                        new PersonName(row.getString("first_name"), row.getString("last_name")),
                        Role.valueOf(row.getString("role")),
                        row.getObject("first", Integer.class)))
                .list();
    }

    private void bringIn(List<Row> rows, Running running) {
        Map<EmailAddress, UserId> known = accounts
                .known(rows.stream().map(Row::email).toList())
                .stream()
                .collect(Collectors.toMap(CreateAccounts.Known::email, CreateAccounts.Known::userId));
        Set<UserId> members = organizations.membersAmong(known.values(), running.organization());
        List<Done> done = new ArrayList<>();
        Map<UserId, Row> strangers = new LinkedHashMap<>();
        List<Row> invited = new ArrayList<>();
        for (Row row : rows) {
            UserId owner = known.get(row.email());
            if (row.first() != null) {
                String problem = "The address has come before, in line %d.".formatted(row.first());
                done.add(new Done(row.line(), Outcome.REFUSED, problem, null));
            } else if (owner == null) {
                strangers.put(new UserId(Ids.next()), row);
            } else if (members.contains(owner)) {
                done.add(new Done(row.line(), Outcome.MEMBER, null, null));
            } else {
                invited.add(row);
                done.add(new Done(row.line(), Outcome.INVITED, null, null));
            }
        }
        if (running.dryRun()) {
            strangers.values().forEach(row -> done.add(new Done(row.line(), Outcome.CREATED, null, null)));
        } else {
            invite(invited, running);
            for (UserId made : make(strangers, running)) {
                done.add(new Done(
                        Objects.requireNonNull(strangers.get(made)).line(), Outcome.CREATED, null, made.value()));
            }
        }
        store(done, running);
    }

    /**
     * @return the accounts created; another transaction has created the others, and the next step finds them as known
     */
    private Set<UserId> make(Map<UserId, Row> people, Running running) {
        if (people.isEmpty()) {
            return Set.of();
        }
        Set<UserId> made = accounts.create(people.entrySet().stream()
                .map(it -> new CreateAccount.Command(
                        it.getKey(),
                        it.getValue().email(),
                        it.getValue().name(),
                        null,
                        running.organization().value(),
                        it.getValue().role(),
                        AccountStatus.ACTIVE))
                .toList());
        List<Map.Entry<UserId, Row>> through = people.entrySet().stream()
                .filter(it -> made.contains(it.getKey()))
                .toList();
        organizations.join(
                through.stream()
                        .map(it -> new NewMember(it.getKey(), it.getValue().role()))
                        .toList(),
                running.organization());
        postMail.postAll(
                Letter.ACCOUNT_MADE,
                through.stream().map(it -> it.getValue().email()).toList(),
                running.language());
        return made;
    }

    private void invite(List<Row> people, Running running) {
        if (people.isEmpty()) {
            return;
        }
        String name = database.sql("select name from organization where organization_id = :organization")
                .param("organization", running.organization().value())
                .query(String.class)
                .single();
        invitePeople.inviteAll(
                running.organization(),
                name,
                people.stream().map(row -> new Invitee(row.email(), row.role())).toList(),
                new InvitePeople.ByList(running.by(), running.requestedAt(), running.language()));
    }

    private void store(List<Done> done, Running running) {
        batches.batchUpdate("""
                update people_import_row set outcome = ?, problem = ?, user_id = ?
                where organization_id = ? and import_id = ? and line = ?
                """, done, Math.max(done.size(), 1), (statement, row) -> {
            statement.setString(1, row.outcome().name());
            statement.setString(2, row.problem());
            statement.setObject(3, row.user());
            statement.setObject(4, running.organization().value());
            statement.setObject(5, running.id());
            statement.setInt(6, row.line());
        });
    }

    private void finish(Running running) {
        database.sql("""
                update people_import set running = false, finished_at = :now
                where organization_id = :organization and import_id = :id
                """)
                .param("now", Timestamps.of(clock.instant()))
                .param("organization", running.organization().value())
                .param("id", running.id())
                .update();
    }

    /** The lists hold names and addresses. */
    @Bean
    static ExpiredRows oldImports() {
        return new ExpiredRows("people_import", "finished_at");
    }

    enum Step {
        MORE,
        DONE,
        ANOTHERS
    }

    record Running(
            UUID id, OrganizationId organization, UUID by, Instant requestedAt, Locale language, boolean dryRun) {}

    /** @param first the line with the same address before this one, if there is one */
    private record Row(
            int line,
            EmailAddress email,
            PersonName name,
            Role role,
            @Nullable Integer first) {}

    private record Done(
            int line,
            Outcome outcome,
            @Nullable String problem,
            @Nullable UUID user) {}
}
