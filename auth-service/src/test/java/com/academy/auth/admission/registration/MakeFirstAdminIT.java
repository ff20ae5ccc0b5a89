package com.academy.auth.admission.registration;

import static com.academy.auth.AuthFixtures.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.account.password.HashPasswords;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class MakeFirstAdminIT {

    private static final String EMAIL = "admin@academy.example";

    @TempDir
    Path folder;

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    RegisterUser registerUser;

    @Autowired
    HashPasswords passwords;

    @Autowired
    JdbcClient client;

    @Autowired
    Transactions transaction;

    @Autowired
    Clock clock;

    @Test
    void isMadeOnceByOneOfManyInstancesAndSignsInWithThePasswordOfTheFile() throws Exception {
        removeTheFirst();
        Path file = folder.resolve("run").resolve("admin-password");

        List<Boolean> made = AtOnce.call(5, instance(file)::make);

        assertThat(made).containsOnlyOnce(true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
        var signedIn = login(http, EMAIL, Files.readString(file)).expect(200);
        assertThat(signedIn.json().at("/user/role").asString()).isEqualTo("ADMIN");
        http.as(Issued.of(signedIn).access()).get("/internal/dead-letters").expect(200);

        assertThat(instance(folder.resolve("another")).make()).isFalse();
        assertThat(folder.resolve("another")).doesNotExist();
    }

    @Test
    void isNotMadeWhereThePasswordCannotBeLeft() throws IOException {
        removeTheFirst();
        Path occupied = Files.createFile(folder.resolve("occupied"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> instance(occupied.resolve("admin-password")).make());

        assertThat(instance(folder.resolve("admin-password")).make()).isTrue();
    }

    private MakeFirstAdmin instance(Path file) {
        return new MakeFirstAdmin(
                new FirstAdminProperties(EMAIL, file), registerUser, passwords, client, transaction, clock);
    }

    private void removeTheFirst() {
        for (String sql : List.of(
                "delete from first_admin",
                "delete from membership where role = 'ADMIN'",
                "delete from profile where email = '%s'".formatted(EMAIL),
                "delete from credential where user_id not in (select user_id from profile)")) {
            database.asAdministrator().sql(sql).update();
        }
    }
}
