package com.academy.platform.privacy;

import com.academy.platform.jdbc.Rows;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People who have been erased: an old event that is consumed again must not restore their data. */
@Transactional(propagation = Propagation.MANDATORY)
public class ErasedPeople {

    private final JdbcTemplate database;

    ErasedPeople(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * The erased ones of these people. The others cannot be erased until the caller's transaction, a worker's, ends.
     */
    public Set<UUID> among(Collection<UUID> people) {
        return Set.copyOf(database.query(
                "select erased_among(?)",
                statement -> Rows.of(statement, people).uuid(it -> it),
                (row, _) -> row.getObject(1, UUID.class)));
    }
}
