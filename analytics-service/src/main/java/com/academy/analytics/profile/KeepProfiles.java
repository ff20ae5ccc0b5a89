package com.academy.analytics.profile;

import com.academy.analytics.Rows;
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

    KeepProfiles(JdbcTemplate database) {
        this.database = database;
    }

    @Transactional
    public void keep(List<Profile> profiles) {
        var newest = new TreeMap<UUID, Profile>(); // sorted: two consumers lock rows in one order
        profiles.forEach(it -> newest.merge(it.userId(), it, Profile::newer));
        Collection<Profile> rows = newest.values();
        database.update(
                KEEP,
                statement -> Rows.of(statement, rows)
                        .uuid(Profile::userId)
                        .text(Profile::name)
                        .text(Profile::email)
                        .bigint(Profile::sequence));
    }
}
