/**
 * Real servers, each a process of its own: PostgreSQL, Kafka, Redis, S3 and mail, Keycloak. The runner, the test kit and
 * single tests start them from here; versions, topics, ports and settings have no other place.
 */
@NullMarked
package com.academy.servers;

import org.jspecify.annotations.NullMarked;
