package com.academy.auth.letters.setting;

import com.academy.platform.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class SettingVersions {

    /** An older instance beside a newer one, or after it, reads on: it leaves out what it does not know. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient database;

    SettingVersions(JdbcClient database) {
        this.database = database;
    }

    /** The newest, if it is newer than that one. */
    Optional<SettingVersion> newerThan(long known) {
        return database.sql("""
                select version, value, changed_at, changed_by from setting_version
                where version > :known order by version desc limit 1
                """)
                .param("known", known)
                .query((row, _) -> version(row))
                .optional();
    }

    /** The newest version. Takes a lock until the end of the transaction, so that changes follow one another. */
    SettingVersion newestForChange() {
        database.sql("select 1 from pg_advisory_xact_lock(hashtext('settings'))")
                .query(Integer.class)
                .single();
        return newerThan(SettingVersion.FIRST.number()).orElse(SettingVersion.FIRST);
    }

    void add(SettingVersion version) {
        database.sql("""
                insert into setting_version (version, value, changed_at, changed_by)
                values (:version, :value::jsonb, :changedAt, :changedBy)
                """)
                .param("version", version.number())
                .param("value", JSON.writeValueAsString(version.values()))
                .param("changedAt", Objects.requireNonNull(version.changedAt()).atOffset(ZoneOffset.UTC))
                .param("changedBy", version.changedBy())
                .update();
    }

    private static SettingVersion version(ResultSet row) throws SQLException {
        return new SettingVersion(
                row.getLong("version"),
                values(row.getString("value")),
                Columns.instant(row, "changed_at"),
                row.getObject("changed_by", UUID.class));
    }

    /** A setting that was added after the version was written has its default. */
    static AllSettings values(String stored) {
        ObjectNode values = JSON.valueToTree(AllSettings.DEFAULT);
        JSON.readTree(stored)
                .forEachEntry(
                        (section, given) -> values.withObjectProperty(section).setAll((ObjectNode) given));
        return JSON.treeToValue(values, AllSettings.class);
    }
}
