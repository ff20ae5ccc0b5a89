package com.academy.auth.letters.setting;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The current settings: a copy in memory, so that reading them takes no query, at most about a second old. It stays as
 * it is while the database is unavailable.
 */
@Service
public class Settings implements SmartInitializingSingleton {

    private final SettingVersions versions;
    private final Transactions transaction;

    private volatile SettingVersion known = SettingVersion.FIRST;

    Settings(SettingVersions versions, Transactions transaction) {
        this.versions = versions;
        this.transaction = transaction;
    }

    public GeneralSettings general() {
        return known.values().general();
    }

    public SecuritySettings security() {
        return known.values().security();
    }

    public PaymentSettings payment() {
        return known.values().payment();
    }

    SettingVersion version() {
        return known;
    }

    /** Before the first request is served. */
    @Override
    public void afterSingletonsInstantiated() {
        look();
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    void look() {
        Workers.run(Set.of(), () -> transaction.call(() -> versions.newerThan(known.number())))
                .ifPresent(this::know);
    }

    synchronized void know(SettingVersion version) {
        if (version.number() > known.number()) {
            known = version;
        }
    }
}
