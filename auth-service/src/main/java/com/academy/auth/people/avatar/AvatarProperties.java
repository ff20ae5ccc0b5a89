package com.academy.auth.people.avatar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param abandonedAfter when a picture that was put into the store, and never became anybody's, is swept
 */
@ConfigurationProperties("academy.auth.avatars")
record AvatarProperties(@DefaultValue("1h") Duration abandonedAfter) {}
