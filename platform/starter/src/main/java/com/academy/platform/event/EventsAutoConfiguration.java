package com.academy.platform.event;

import com.academy.platform.jdbc.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** What the outbox and the inbox of a service with a database share: alarms, metrics and health. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class},
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass(ConsumerFactory.class)
@ConditionalOnBean({JdbcTemplate.class, PlatformTransactionManager.class})
public final class EventsAutoConfiguration {

    @Bean
    EventAlarms eventAlarms() {
        return new EventAlarms();
    }

    /** What operators watch: facts that wait, and facts that could not be handled. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Watching {

        @Bean
        EventMetrics eventMetrics(
                MeterRegistry meters, JdbcClient database, Transactions transaction, EventAlarms alarms) {
            return new EventMetrics(meters, database, transaction, alarms);
        }
    }

    /** Down while a consumer or the relay has stopped. Not part of readiness: requests are still answered. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class Answering {

        @Bean
        HealthIndicator eventsHealthIndicator(EventAlarms alarms) {
            return () -> {
                Map<String, String> raised = alarms.raised();
                var health = raised.isEmpty() ? Health.up() : Health.down();
                return health.withDetails(raised).build();
            };
        }
    }
}
