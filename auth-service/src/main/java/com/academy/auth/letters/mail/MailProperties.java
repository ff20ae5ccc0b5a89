package com.academy.auth.letters.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from who mails are from
 * @param webUrl where the pages are that links lead to
 * @param firstRetry how long a mail rests that was not taken; twice as long each time, an hour at most
 * @param givenUpAfter when a mail is worth nothing any more
 * @param perHour how many mails of one kind go to one address within an hour
 * @param perDay within a day, but for those that lead back into an account
 */
@ConfigurationProperties("academy.auth.mail")
public record MailProperties(
        String from,
        URI webUrl,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("3d") Duration givenUpAfter,
        @DefaultValue("5") int perHour,
        @DefaultValue("10") int perDay) {}
