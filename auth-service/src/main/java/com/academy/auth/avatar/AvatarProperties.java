package com.academy.auth.avatar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param threads how many pictures are worked on at once
 * @param queue how many more may wait
 * @param abandonedAfter when a picture that was put into the store, and never became anybody's, is swept
 */
@ConfigurationProperties("academy.auth.avatars")
record AvatarProperties(
        @DefaultValue("1") int threads,
        @DefaultValue("8") int queue,
        @DefaultValue("1h") Duration abandonedAfter) {}
