package com.academy.analytics.profile;

import com.academy.platform.jdbc.Rows;
import com.academy.platform.privacy.ErasedPeople;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class KeepProfiles {

    private static final String KEEP = """
            insert into user_profile as known (user_id, name, email, sequence)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[])
            on conflict (user_id) do update
            set name = excluded.name, email = excluded.email, sequence = excluded.sequence
            where excluded.sequence > known.sequence""";

    private final JdbcTemplate database;
    private final ErasedPeople erasedPeople;

    KeepProfiles(JdbcTemplate database, ErasedPeople erasedPeople) {
        this.database = database;
        this.erasedPeople = erasedPeople;
    }

    /** Keeps the profiles of people who were not erased, even if an old profile comes late or again. */
    @Transactional
    public void keep(List<Profile> profiles) {
        if (profiles.isEmpty()) {
            return;
        }
        var newest = new TreeMap<UUID, Profile>(); // sorted: two consumers lock rows in one order
        profiles.forEach(it -> newest.merge(it.userId(), it, Profile::newer));
        newest.keySet().removeAll(erasedPeople.among(newest.keySet()));
        Collection<Profile> rows = newest.values();
        database.update(
                KEEP,
                statement -> Rows.of(statement, rows)
                        .uuid(Profile::userId)
                        .text(Profile::name)
                        .text(Profile::email)
                        .bigint(Profile::sequence));
    }

    @Transactional
    public void forget(List<UUID> people) {
        if (!people.isEmpty()) {
            database.update(
                    "delete from user_profile where user_id = any (?)",
                    statement -> Rows.of(statement, people).uuid(it -> it));
        }
    }
}
