package com.academy.auth.profile;

import com.academy.auth.account.UserId;
import com.academy.auth.account.UserQueries;
import com.academy.auth.profile.DetailRows.Detailed;
import com.academy.platform.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ProfileQueries {

    private final UserQueries users;
    private final DetailRows rows;
    private final JdbcClient database;

    ProfileQueries(UserQueries users, DetailRows rows, JdbcClient database) {
        this.users = users;
        this.rows = rows;
        this.database = database;
    }

    @Transactional(readOnly = true)
    public ProfileView me(CurrentUser caller) {
        Detailed found = rows.find(new UserId(caller.id())).orElse(Detailed.NOTHING);
        return new ProfileView(users.me(caller), found.details(), nameVersion(caller) + found.version());
    }

    private long nameVersion(CurrentUser caller) {
        return database.sql("select coalesce(max(version), 0) from profile where user_id = :user")
                .param("user", caller.id())
                .query(Long.class)
                .single();
    }
}
