package com.academy.platform.privacy;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes out what this service holds on a person, as one JSON object. */
public class ExportPersonalData {

    private static final int ROWS_AT_ONCE = 200;

    private final JdbcClient database;
    private final Transactions transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final String service;
    private final PersonalData personalData;

    ExportPersonalData(
            JdbcTemplate database,
            Transactions transaction,
            JsonMapper json,
            Clock clock,
            String service,
            PersonalData personalData) {
        // Of its own, so that rows are fetched a few at a time.
        var template = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        template.setFetchSize(ROWS_AT_ONCE);
        this.database = JdbcClient.create(template);
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.service = service;
        this.personalData = personalData;
    }

    /**
     * The caller must have checked that the reader may have the data. Runs as a worker, because some of it is hidden
     * from request work. The closing brace is written only after the last part, so an incomplete export is not valid
     * JSON.
     */
    public void write(UUID user, OutputStream to) {
        Workers.run(
                Set.of(),
                Set.of(user),
                () -> transaction.run(() -> {
                    database.sql("select set_config('academy.user_id', :user, true)")
                            .param("user", user.toString())
                            .query()
                            .singleValue();
                    write(user, json.createGenerator(to));
                }));
    }

    private void write(UUID user, JsonGenerator out) {
        out.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT, false);
        out.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
        out.writeStartObject();
        out.writeStringProperty("service", service);
        out.writeStringProperty("userId", user.toString());
        out.writeStringProperty("exportedAt", clock.instant().toString());
        out.writeName("documents");
        out.writeStartObject();
        personalData.export(user, new PersonalDocuments(database, json, out));
        out.writeEndObject();
        out.writeEndObject();
        out.flush();
    }
}
