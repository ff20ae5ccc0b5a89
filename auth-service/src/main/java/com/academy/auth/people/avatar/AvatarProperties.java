package com.academy.auth.people.avatar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param abandonedAfter the age at which a stored picture that no user got is deleted
 */
@ConfigurationProperties("academy.auth.avatars")
record AvatarProperties(@DefaultValue("1h") Duration abandonedAfter) {}
