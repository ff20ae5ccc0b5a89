package com.academy.auth.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from who mails are from
 * @param webUrl where the pages are that links lead to
 * @param firstRetry how long a mail rests that was not taken; twice as long each time, an hour at most
 * @param givenUpAfter when a mail is worth nothing any more
 */
@ConfigurationProperties("academy.auth.mail")
public record MailProperties(
        String from,
        URI webUrl,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("3d") Duration givenUpAfter) {}
