package com.academy.gateway.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What connections of clients may take.
 *
 * @param perAddress connections that one address may hold open: six for each browser of a class of 200, and as many again
 * @param head within this time the request line and the headers have to be complete
 */
@ConfigurationProperties("academy.gateway.connections")
public record ConnectionProperties(
        @DefaultValue("2500") int perAddress,
        @DefaultValue("5s") Duration head) {}
