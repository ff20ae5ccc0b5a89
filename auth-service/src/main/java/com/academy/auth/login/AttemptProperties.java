package com.academy.auth.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many sign-ins may fail within a window.
 *
 * @param perAccount for one account, from wherever
 * @param perAccountAndAddress for one account from one network address
 * @param perAddress for one network address, whatever the account: high, for a class sits behind one router
 */
@ConfigurationProperties("academy.auth.attempts")
record AttemptProperties(
        @DefaultValue("1m") Duration window,
        @DefaultValue("5") int perAccount,
        @DefaultValue("5") int perAccountAndAddress,
        @DefaultValue("100") int perAddress) {}
