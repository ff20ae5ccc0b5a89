package com.academy.platform.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Lets every process verify tokens. */
@AutoConfiguration(afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@EnableConfigurationProperties(IdentityProperties.class)
public final class IdentityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TokenVerifier tokenVerifier(IdentityProperties identity, Environment environment, ObjectProvider<Clock> clock) {
        Map<String, String> issuers = new LinkedHashMap<>();
        identity.issuers().forEach(issuer -> issuers.put(issuer.issuer(), issuer.jwks()));
        List<String> audiences = identity.audiences().isEmpty()
                ? List.of(
                        TokenVerifier.PEOPLE, environment.getProperty("spring.application.name", TokenVerifier.PEOPLE))
                : identity.audiences();
        return new TokenVerifier(issuers, audiences, identity.cachedTokens(), clock.getIfAvailable(Clock::systemUTC));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DataRedisConnectionDetails.class)
    static class Authenticated {

        @Bean
        RedisAuthentication redisAuthentication(
                ObjectProvider<DataRedisConnectionDetails> connection,
                @Value("${platform.redis.without-password:false}") boolean mayBeMissing) {
            return new RedisAuthentication(connection.getIfAvailable(), mayBeMissing);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RedisConnectionFactory.class)
    static class Shared {

        @Bean
        @ConditionalOnMissingBean
        Revocations revocations(ObjectProvider<RedisConnectionFactory> connections, ObjectProvider<Clock> clock) {
            return new Revocations(connections.getIfAvailable(), clock.getIfAvailable(Clock::systemUTC));
        }
    }
}
