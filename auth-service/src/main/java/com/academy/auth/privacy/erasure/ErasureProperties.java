package com.academy.auth.privacy.erasure;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param services that hold personal data: each owes a receipt, and its part of an export
 * @param freshFor how long after signing in a user need not give the password again
 * @param tombstonesEvery Kafka compacts what later records have closed off, so a tombstone is repeated
 * @param tombstonesFor and for how long; see the settings of user-profiles in contracts/events/topics.csv
 */
@ConfigurationProperties("academy.auth.erasure")
record ErasureProperties(
        List<String> services,
        @DefaultValue("5m") Duration freshFor,
        @DefaultValue("3h") Duration tombstonesEvery,
        @DefaultValue("12h") Duration tombstonesFor) {}
