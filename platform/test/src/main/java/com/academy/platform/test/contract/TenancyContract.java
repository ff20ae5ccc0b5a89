package com.academy.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.test.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What PostgreSQL itself guarantees, even if a use case forgets a check: the web and worker roles own nothing and
 * cannot bypass row-level security, every table of an organisation has policies, and each exception is listed with its
 * reason.
 */
public final class TenancyContract {

    /** The platform's own tables; they are in every service. */
    private static final Map<String, String> PLATFORM = Map.of(
            "outbox", "the relay carries everybody's facts; request work may only insert",
            "dead_letter", "what could not be read has no organisation to be trusted; not granted to request work",
            "stream_progress", "numbers only; a reader waits until its own write has arrived");

    private static final String UNFENCED = """
            with relation as (
                select c.oid, c.relname, c.relkind, c.relrowsecurity and c.relforcerowsecurity as fenced,
                       has_any_column_privilege(:web, c.oid, 'select, update')
                           or has_table_privilege(:web, c.oid, 'select, update, delete') as seen_by_web,
                       has_any_column_privilege(:worker, c.oid, 'select, update')
                           or has_table_privilege(:worker, c.oid, 'select, update, delete') as seen_by_worker,
                       coalesce('security_invoker=true' = any (c.reloptions), false) as invoker,
                       exists (select from pg_attribute a
                               where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
                               ) as of_an_organization,
                       exists (select from pg_policies p where p.tablename = c.relname
                               and (:web = any (p.roles) or 'public' = any (p.roles))) as policy_for_web,
                       exists (select from pg_policies p where p.tablename = c.relname
                               and (:worker = any (p.roles) or 'public' = any (p.roles))) as policy_for_worker
                from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f'))
            select relname from relation
            where case relkind
                when 'v' then seen_by_web and not invoker
                when 'm' then seen_by_web
                else seen_by_web and not fenced
                  or of_an_organization and (seen_by_web or seen_by_worker) and not (fenced
                      and (policy_for_web or not seen_by_web) and (policy_for_worker or not seen_by_worker))
                end
            order by relname
            """;

    private static final String OPEN = """
            select distinct p.tablename from pg_policies p
            join pg_attribute a on a.attrelid = format('%I.%I', p.schemaname, p.tablename)::regclass
                and a.attname = 'organization_id' and not a.attisdropped
            where p.schemaname = 'public' and p.permissive = 'PERMISSIVE'
              and (:web = any (p.roles) or 'public' = any (p.roles))
              and (p.qual = 'true' or p.with_check = 'true')
            order by p.tablename
            """;

    private static final String MATERIALIZED_AND_GRANTED = """
            select relname from pg_class
            where relkind = 'm' and (has_table_privilege(:web, oid, 'select') or has_table_privilege(:worker, oid, 'select'))
            """;

    private static final String OWNED = """
            select oid::regclass::text from pg_class where pg_get_userbyid(relowner) in (:web, :worker)
            union all
            select oid::regprocedure::text from pg_proc where pg_get_userbyid(proowner) in (:web, :worker)
            """;

    private static final String MIGHTY = """
            select rolname from pg_roles
            where rolname in (:web, :worker)
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                   or pg_has_role(rolname, :owner, 'member')
                   or has_schema_privilege(rolname, 'public', 'create'))
            """;

    private final TestDatabase database;

    TenancyContract(TestDatabase database) {
        this.database = database;
    }

    /** @param unfenced each table or view that request work can read without a policy, with the reason */
    public void assertHolds(Map<String, String> unfenced) {
        assertHolds(unfenced, Map.of());
    }

    /**
     * The same.
     *
     * @param open each table of organisations with a policy that lets request work read or write every row, with the
     *     reason
     */
    public void assertHolds(Map<String, String> unfenced, Map<String, String> open) {
        assertThat(names(MIGHTY))
                .as("roles that could get round row-level security")
                .isEmpty();
        assertThat(names(OWNED)).as("owned by request work or workers").isEmpty();
        assertThat(names(MATERIALIZED_AND_GRANTED))
                .as("materialized views, which know no policy")
                .isEmpty();

        var allowed = new HashMap<>(unfenced);
        allowed.putAll(PLATFORM);
        assertThat(names(UNFENCED))
                .as("tables without row-level security, its force, or a policy for each role that may read them")
                .containsExactlyInAnyOrderElementsOf(allowed.keySet());
        assertThat(names(OPEN))
                .as("tables of organisations with a policy for request work that compares nothing: using (true)")
                .containsExactlyInAnyOrderElementsOf(open.keySet());
        assertThat(allowed.values()).as("reasons").noneMatch(String::isBlank);
        assertThat(open.values()).as("reasons").noneMatch(String::isBlank);
    }

    private List<String> names(String sql) {
        return database.asAdministrator()
                .sql(sql)
                .param("web", database.user("web"))
                .param("worker", database.user("worker"))
                .param("owner", database.user("owner"))
                .query(String.class)
                .list();
    }
}
