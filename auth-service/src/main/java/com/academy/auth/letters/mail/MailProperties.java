package com.academy.auth.letters.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the sender of all mails
 * @param webUrl address of the pages that links lead to
 * @param firstRetry the delay before a failed mail is sent again; doubled after each failure, an hour at most
 * @param givenUpAfter the age at which a mail that could not be sent is given up
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
