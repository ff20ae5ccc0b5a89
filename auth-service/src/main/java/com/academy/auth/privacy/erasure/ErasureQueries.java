package com.academy.auth.privacy.erasure;

import com.academy.auth.privacy.erasure.ErasureView.Receipt;
import com.academy.auth.signin.session.TokenIssuer;
import com.academy.platform.error.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ErasureQueries {

    private final JdbcClient database;
    private final ErasureProperties properties;
    private final TokenIssuer issuer;

    ErasureQueries(JdbcClient database, ErasureProperties properties, TokenIssuer issuer) {
        this.database = database;
        this.properties = properties;
        this.issuer = issuer;
    }

    @Transactional(readOnly = true)
    public ErasureView get(UUID user) {
        List<Receipt> receipts = database.sql("""
                select service, erased_at from erasure_receipt where user_id = :user order by erased_at, service
                """)
                .param("user", user)
                .query((row, _) -> new Receipt(row.getString("service"), instant(row, "erased_at")))
                .list();
        List<String> answered = receipts.stream().map(Receipt::service).toList();
        List<String> owed = Stream.concat(properties.services().stream(), issuer.externalHolder().stream())
                .filter(it -> !answered.contains(it))
                .toList();
        return database.sql("select requested_at, requested_by from erasure where user_id = :user")
                .param("user", user)
                .query((row, _) -> new ErasureView(
                        user, instant(row, "requested_at"), row.getObject("requested_by", UUID.class), receipts, owed))
                .optional()
                .orElseThrow(() -> new ErasureNotFoundException(user));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static class ErasureNotFoundException extends NotFoundException {
        ErasureNotFoundException(UUID user) {
            super("erasure-not-found", "There is no erasure of user %s.".formatted(user));
        }
    }
}
