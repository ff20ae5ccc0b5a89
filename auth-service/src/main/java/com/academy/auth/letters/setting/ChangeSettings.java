package com.academy.auth.letters.setting;

import com.academy.auth.audit.Action;
import com.academy.auth.audit.SubjectKind;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
public class ChangeSettings {

    private final SettingVersions versions;
    private final Settings settings;
    private final SignInProviders providers;
    private final Audit audit;
    private final JdbcClient database;
    private final Transactions transaction;
    private final Clock clock;

    ChangeSettings(
            SettingVersions versions,
            Settings settings,
            SignInProviders providers,
            Audit audit,
            JdbcClient database,
            Transactions transaction,
            Clock clock) {
        this.versions = versions;
        this.settings = settings;
        this.providers = providers;
        this.audit = audit;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** This instance applies the change at once, the others within about a second. */
    public SettingsView change(CurrentUser admin, UnaryOperator<AllSettings> revision, ExpectedVersion expected) {
        SettingVersion changed = transaction.call(() -> store(admin, revision, expected));
        settings.know(changed);
        return SettingsView.of(changed, providers.names());
    }

    private SettingVersion store(CurrentUser admin, UnaryOperator<AllSettings> revision, ExpectedVersion expected) {
        SettingVersion before = versions.newestForChange();
        expected.check(before.number());
        AllSettings values = revision.apply(before.values());
        if (values.equals(before.values())) {
            return before;
        }
        if (shutsOutUnverifiedAdmins(before.values().security(), values.security()) && !isVerified(admin)) {
            throw new OwnAddressNotVerifiedException();
        }
        SettingVersion after = before.next(values, clock.instant(), admin.id());
        versions.add(after);
        audit.record(AuditEntry.of(Action.SETTINGS_CHANGED, AuditSubject.of(SubjectKind.SETTINGS))
                .changing(before.values(), values));
        return after;
    }

    /** A second factor, where one is required, is set up by the owner of a verified address only. */
    private static boolean shutsOutUnverifiedAdmins(SecuritySettings before, SecuritySettings after) {
        return before.signInBeforeVerifying() && !after.signInBeforeVerifying()
                || !before.secondFactorRequiredFor().contains(Role.ADMIN)
                        && after.secondFactorRequiredFor().contains(Role.ADMIN);
    }

    /** An admin who shuts out users with unverified addresses must not be one of them. */
    private boolean isVerified(CurrentUser admin) {
        return database.sql("""
                select exists (select from profile where user_id = :user and email_verified_at is not null)
                """).param("user", admin.id()).query(Boolean.class).single();
    }

    static class OwnAddressNotVerifiedException extends RuleViolationException {

        OwnAddressNotVerifiedException() {
            super(
                    "own-address-not-verified",
                    "Verify your own e-mail address first, or you could not sign in any more yourself.");
        }
    }
}
