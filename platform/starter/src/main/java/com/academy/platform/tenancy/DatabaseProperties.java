package com.academy.platform.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The service's database and the roles under which it is used.
 *
 * @param owner owns the schema; used by migrations only
 * @param web request work, under row-level security
 * @param worker relay, consumers and jobs, under row-level security by the organisations at hand
 */
@ConfigurationProperties("platform.database")
public record DatabaseProperties(String url, Role owner, Role web, Role worker) {

    /**
     * @param pool how many connections at most; the sum over all services and instances stays below the server's
     *     {@code max_connections}
     */
    public record Role(String user, String password, int pool) {}
}
