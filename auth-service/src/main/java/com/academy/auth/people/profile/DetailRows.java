package com.academy.auth.people.profile;

import com.academy.auth.account.person.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The details as they lie in the database. */
@Repository
class DetailRows {

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;
    private final PersonalKeys keys;

    DetailRows(JdbcClient database, NamedParameterJdbcOperations batches, PersonalKeys keys) {
        this.database = database;
        this.batches = batches;
        this.keys = keys;
    }

    Optional<Detailed> find(UserId user) {
        return database.sql("""
                select bio, city, country, timezone, locale, phone, birth_date, address, key_generation, version
                from profile_detail
                where user_id = :user
                """)
                .param("user", user.value())
                .query((row, _) -> detailed(user.value(), row))
                .optional();
    }

    private Detailed detailed(UUID user, ResultSet row) throws SQLException {
        PrivateDetails opened = open(user, sealed(row));
        return new Detailed(
                new ProfileDetails(
                        row.getString("bio"),
                        opened.phone(),
                        opened.birthDate(),
                        opened.address(),
                        row.getString("city"),
                        row.getString("country"),
                        row.getString("timezone"),
                        row.getString("locale")),
                row.getLong("version"));
    }

    private PrivateDetails open(UUID user, SealedDetails sealed) {
        try {
            return PrivateDetails.open(user, sealed, keys.known());
        } catch (PersonalKeyset.CannotOpenException maybeNewer) {
            try {
                return PrivateDetails.open(user, sealed, keys.newest());
            } catch (PersonalKeyset.CannotOpenException none) {
                throw new IllegalStateException("No key opens the details of " + user, none);
            }
        }
    }

    void put(UserId user, ProfileDetails details) {
        SealedDetails sealed = details.ofWhichPrivate().sealed(user.value(), keys.forSealing());
        database.sql("""
                insert into profile_detail (user_id, bio, city, country, timezone, locale,
                                            phone, birth_date, address, key_generation, version)
                values (:user, :bio, :city, :country, :timezone, :locale,
                        :phone, :birthDate, :address, :generation, 1)
                on conflict on constraint profile_detail_pk do update
                set bio = excluded.bio, city = excluded.city, country = excluded.country,
                    timezone = excluded.timezone, locale = excluded.locale, phone = excluded.phone,
                    birth_date = excluded.birth_date, address = excluded.address,
                    key_generation = excluded.key_generation, version = profile_detail.version + 1
                """)
                .param("user", user.value())
                .param("bio", details.bio())
                .param("city", details.city())
                .param("country", details.country())
                .param("timezone", details.timezone())
                .param("locale", details.locale())
                .param("phone", sealed.phone())
                .param("birthDate", sealed.birthDate())
                .param("address", sealed.address())
                .param("generation", sealed.generation())
                .update();
    }

    void remove(UserId user) {
        database.sql("delete from profile_detail where user_id = :user")
                .param("user", user.value())
                .update();
    }

    /**
     * The rows sealed with an older key, in the order of user ids; locked, except those locked by other transactions.
     */
    Map<UUID, SealedDetails> sealedBefore(int generation, UUID after, int many) {
        return database
                .sql("""
                select user_id, phone, birth_date, address, key_generation
                from profile_detail
                where key_generation < :generation and user_id > :after
                order by user_id limit :many
                for update skip locked
                """)
                .param("generation", generation)
                .param("after", after)
                .param("many", many)
                .query((row, _) -> Map.entry(row.getObject("user_id", UUID.class), sealed(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /** The same values under another key: no new version of what a client has seen. */
    void sealAnew(Map<UUID, SealedDetails> rows) {
        List<MapSqlParameterSource> values = rows.entrySet().stream()
                .map(it -> new MapSqlParameterSource("user", it.getKey())
                        .addValue("phone", it.getValue().phone())
                        .addValue("birthDate", it.getValue().birthDate())
                        .addValue("address", it.getValue().address())
                        .addValue("generation", it.getValue().generation()))
                .toList();
        batches.batchUpdate("""
                update profile_detail
                set phone = :phone, birth_date = :birthDate, address = :address, key_generation = :generation
                where user_id = :user
                """, values.toArray(MapSqlParameterSource[]::new));
    }

    long countSealedBefore(int generation) {
        return database.sql("select count(*) from profile_detail where key_generation < :generation")
                .param("generation", generation)
                .query(Long.class)
                .single();
    }

    private static SealedDetails sealed(ResultSet row) throws SQLException {
        return new SealedDetails(
                row.getBytes("phone"),
                row.getBytes("birth_date"),
                row.getBytes("address"),
                row.getInt("key_generation"));
    }

    record Detailed(ProfileDetails details, long version) {

        static final Detailed NOTHING = new Detailed(ProfileDetails.NONE, 0);
    }
}
