package com.academy.auth.admission.registration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.academy.auth.account.password.HashPasswords;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.keys.Secrets;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An empty platform needs a first user who can sign in: the first start creates an admin, and writes the password to a
 * file on this machine only. If several instances start together, one of them does it, once.
 */
@Component
class MakeFirstAdmin implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MakeFirstAdmin.class);

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 24;

    private final FirstAdminProperties properties;
    private final RegisterUser registerUser;
    private final HashPasswords passwords;
    private final JdbcClient database;
    private final Transactions transaction;
    private final Clock clock;

    MakeFirstAdmin(
            FirstAdminProperties properties,
            RegisterUser registerUser,
            HashPasswords passwords,
            JdbcClient database,
            Transactions transaction,
            Clock clock) {
        this.properties = properties;
        this.registerUser = registerUser;
        this.passwords = passwords;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        make();
    }

    boolean make() {
        return Workers.run(Set.of(OrganizationId.PUBLIC.value()), () -> {
            if (isMade()) {
                return false;
            }
            Password password = generated();
            var admin = new Registration(
                    new UserId(Ids.next()),
                    EmailAddress.parse(properties.email())
                            .orElseThrow(() -> new IllegalStateException("FIRST_ADMIN_EMAIL is no e-mail address")),
                    new PersonName("First", "Admin"),
                    Role.ADMIN,
                    OrganizationId.PUBLIC,
                    passwords.hash(password),
                    AccountStatus.ACTIVE,
                    null);
            return transaction.call(() -> makeUnlessMade(admin, password));
        });
    }

    private boolean isMade() {
        return transaction.call(() -> database.sql("select exists (select from first_admin)")
                .query(Boolean.class)
                .single());
    }

    /** The file comes last: if it cannot be written there is no admin, and the next start tries again. */
    private boolean makeUnlessMade(Registration admin, Password password) {
        int claimed = database.sql("""
                insert into first_admin (user_id, made_at) values (:user, :now)
                on conflict on constraint first_admin_pk do nothing
                """)
                .param("user", admin.id().value())
                .param("now", Timestamps.of(clock.instant()))
                .update();
        if (claimed == 0) {
            return false;
        }
        registerUser.create(admin);
        leave(password, properties.passwordFile());
        LOG.info("The first admin is made; the password is in {}", properties.passwordFile());
        return true;
    }

    private static Password generated() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % 6 == 0 ? "-" : "").append(Secrets.randomOf(LETTERS));
        }
        return new Password(text.toString());
    }

    private static void leave(Password password, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(
                    folder,
                    "admin",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, password.value().getBytes(US_ASCII));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The first admin's password cannot be left in " + file, unwritable);
        }
    }
}
