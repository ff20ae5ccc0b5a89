package com.academy.trial.nickname;

import com.academy.platform.privacy.ErasedPeople;
import com.academy.platform.privacy.PersonalData;
import com.academy.platform.privacy.PersonalDocuments;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
public class KeepNicknames implements PersonalData {

    private final JdbcClient database;
    private final ErasedPeople erasedPeople;

    KeepNicknames(JdbcClient database, ErasedPeople erasedPeople) {
        this.database = database;
        this.erasedPeople = erasedPeople;
    }

    public record Nickname(UUID userId, String name) {}

    public void keep(List<Nickname> nicknames) {
        Set<UUID> erased =
                erasedPeople.among(nicknames.stream().map(Nickname::userId).toList());
        for (Nickname it : nicknames) {
            if (it.name().isBlank()) {
                throw new IllegalArgumentException("no name");
            }
            if (!erased.contains(it.userId())) {
                database.sql("""
                        insert into nickname (user_id, name) values (:user, :name)
                        on conflict (user_id) do update set name = excluded.name""")
                        .param("user", it.userId())
                        .param("name", it.name())
                        .update();
            }
        }
    }

    @Override
    public void export(UUID user, PersonalDocuments documents) {
        documents.query("nicknames", "select user_id as \"userId\", name from nickname where user_id = :user", user);
        documents.add("constants", Stream.of("one", 2));
    }

    @Override
    public void erase(UUID user) {
        database.sql("delete from nickname where user_id = :user")
                .param("user", user)
                .update();
    }
}
