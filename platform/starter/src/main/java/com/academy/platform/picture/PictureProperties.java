package com.academy.platform.picture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param queue how many pictures may wait while one is decoded
 * @param heap what the decoding process may fill; a picture that needs more is refused
 * @param timeLimit how long one picture may take
 * @param startLimit how long the decoding process may take to start
 * @param perProcess after how many pictures the process is replaced
 * @param idle how long the process waits for another picture before it ends
 */
@ConfigurationProperties("platform.pictures")
record PictureProperties(
        @DefaultValue("8") int queue,
        @DefaultValue("160MB") DataSize heap,
        @DefaultValue("8s") Duration timeLimit,
        @DefaultValue("30s") Duration startLimit,
        @DefaultValue("100") int perProcess,
        @DefaultValue("2m") Duration idle) {}
