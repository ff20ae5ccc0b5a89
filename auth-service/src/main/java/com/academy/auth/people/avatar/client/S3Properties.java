package com.academy.auth.people.avatar.client;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param bucket created at the first use if it does not exist */
@ConfigurationProperties("academy.auth.s3")
record S3Properties(
        URI endpoint, @DefaultValue("us-east-1") String region, String accessKey, String secretKey, String bucket) {

    @Override
    public String toString() {
        return "S3Properties[%s, %s]".formatted(endpoint, bucket);
    }
}
