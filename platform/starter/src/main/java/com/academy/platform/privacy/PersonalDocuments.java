package com.academy.platform.privacy;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What is held on a person as it is written out: named lists, row by row, never all of it in memory. */
public final class PersonalDocuments {

    private final JdbcClient database;
    private final JsonMapper json;
    private final JsonGenerator out;

    PersonalDocuments(JdbcClient database, JsonMapper json, JsonGenerator out) {
        this.database = database;
        this.json = json;
        this.out = out;
    }

    public void add(String name, Stream<?> rows) {
        out.writeName(name);
        out.writeStartArray();
        rows.forEach(row -> json.writeValue(out, row));
        out.writeEndArray();
    }

    /** @param sql a query for the person's rows, by {@code :user}; its columns, in camel case, name the fields */
    public void query(String name, String sql, UUID user) {
        out.writeName(name);
        out.writeStartArray();
        try (Stream<String> rows = database
                .sql("select row_to_json(it) from (%s) as it".formatted(sql))
                .param("user", user)
                .query(String.class)
                .stream()) {
            rows.forEach(out::writeRawValue);
        }
        out.writeEndArray();
    }
}
