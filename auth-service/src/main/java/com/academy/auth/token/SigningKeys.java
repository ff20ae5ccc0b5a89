package com.academy.auth.token;

import com.academy.auth.keys.MasterKey;
import com.academy.auth.keys.Sealer;
import com.academy.platform.jdbc.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys as the instances share them; for the worker role only. */
@Repository
class SigningKeys {

    private final JdbcClient database;
    private final Sealer sealer;

    SigningKeys(JdbcClient database, MasterKey masterKey) {
        this.database = database;
        this.sealer = masterKey.sealer("signing keys");
    }

    List<SigningKey> all() {
        return database.sql("""
                select generation, key_id, public_key, sealed_key, published_at, signs_from
                from signing_key
                """).query((row, _) -> key(row)).list();
    }

    /** Of several instances that add the same generation one succeeds; the others find its key at their next look. */
    void addUnlessThere(SigningKey key) {
        database.sql("""
                insert into signing_key (generation, key_id, public_key, sealed_key, published_at, signs_from)
                values (:generation, :keyId, :publicKey, :sealedKey, :publishedAt, :signsFrom)
                on conflict on constraint signing_key_pk do nothing
                """)
                .param("generation", key.generation())
                .param("keyId", key.keyId())
                .param("publicKey", key.publicKey().getEncoded())
                .param("sealedKey", sealer.seal(key.privateKey().getEncoded(), key.keyId()))
                .param("publishedAt", Timestamps.of(key.publishedAt()))
                .param("signsFrom", Timestamps.of(key.signsFrom()))
                .update();
    }

    void remove(SigningKey key) {
        database.sql("delete from signing_key where generation = :generation")
                .param("generation", key.generation())
                .update();
    }

    private SigningKey key(ResultSet row) throws SQLException {
        String keyId = row.getString("key_id");
        return new SigningKey(
                row.getInt("generation"),
                keyId,
                SigningKey.publicKey(row.getBytes("public_key")),
                SigningKey.privateKey(sealer.open(row.getBytes("sealed_key"), keyId)),
                instant(row, "published_at"),
                instant(row, "signs_from"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
