package com.academy.auth.signin.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lifetime how long a session lives without being renewed
 * @param secondTab how long a token that was exchanged still gets the current successor
 * @param ticket how long a user that a provider has identified may take to enter the code of the second factor
 * @param knownDevice how long a device is known on which an account signed in
 */
@ConfigurationProperties("academy.auth.sessions")
public record SessionProperties(
        @DefaultValue("7d") Duration lifetime,
        @DefaultValue("20s") Duration secondTab,
        @DefaultValue("5m") Duration ticket,
        @DefaultValue("180d") Duration knownDevice) {}
