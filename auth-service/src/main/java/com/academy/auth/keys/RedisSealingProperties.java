package com.academy.auth.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keys 32 bytes in base64 each, separated by commas: the first seals, each opens; if there are none, a key is
 *     derived from the key encryption key
 * @param keysFile contains them instead
 */
@ConfigurationProperties("academy.auth.redis-sealing")
record RedisSealingProperties(
        @DefaultValue("") String keys, @Nullable Path keysFile) {

    @Override
    public String toString() {
        return "RedisSealingProperties[hidden]";
    }
}
