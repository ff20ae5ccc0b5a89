package com.academy.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param lease after this time without a renewal a claim's process counts as dead
 * @param renewal how often a process renews the claims it works at
 * @param patience how long a repeat waits for the first request's answer
 * @param waiting how many repeats may wait at a time; further ones are answered at once
 * @param kept how long an answer is given again
 * @param largestBody that a request with a key may have
 */
@ConfigurationProperties("platform.idempotency")
record IdempotencySettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5s") Duration renewal,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("8") int waiting,
        @DefaultValue("24h") Duration kept,
        @DefaultValue("16MB") DataSize largestBody) {}
