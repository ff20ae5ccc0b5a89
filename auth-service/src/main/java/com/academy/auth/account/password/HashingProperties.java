package com.academy.auth.account.password;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param cost bcrypt's work factor
 * @param threads how many passwords are hashed at once; each takes a core for a third of a second
 * @param queue how many more may wait; further calls are refused
 * @param registrationThreads how many of registrations are hashed at once, beside the others: sign-ins keep theirs
 * @param registrationQueue how many more registrations may wait
 */
@ConfigurationProperties("academy.auth.hashing")
record HashingProperties(
        @DefaultValue("12") int cost,
        @DefaultValue("2") int threads,
        @DefaultValue("24") int queue,
        @DefaultValue("1") int registrationThreads,
        @DefaultValue("12") int registrationQueue) {}
