package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.person.UserId;
import com.academy.auth.letters.setting.Settings;
import com.academy.platform.identity.Role;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the settings require a second factor of a user, because of the user's roles. */
@Component
class RequiredSecondFactor {

    private final Settings settings;
    private final JdbcClient database;

    RequiredSecondFactor(Settings settings, JdbcClient database) {
        this.settings = settings;
        this.database = database;
    }

    boolean isForAnybody() {
        return !settings.security().secondFactorRequiredFor().isEmpty();
    }

    /** Any active membership counts: a session in one organisation can switch to the others. */
    boolean isFor(UserId user) {
        Set<Role> roles = settings.security().secondFactorRequiredFor();
        return isForAnybody()
                && database.sql("""
                        select exists (select from membership
                                       where user_id = :user and status = 'ACTIVE' and role = any (:roles))
                        """)
                        .param("user", user.value())
                        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }
}
