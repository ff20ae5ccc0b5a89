package com.academy.platform.privacy;

import com.academy.platform.event.inbox.EventSubscription;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.event.outbox.OutboxAutoConfiguration;
import com.academy.platform.jdbc.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Export and erasure for every service that declares its {@link PersonalData}. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnBean(Outbox.class)
public final class PrivacyAutoConfiguration {

    @Bean
    ErasedPeople erasedPeople(JdbcTemplate database) {
        return new ErasedPeople(database);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(PersonalData.class)
    static class Holding {

        @Bean
        ErasePerson erasePerson(JdbcClient database, PersonalData personalData) {
            return new ErasePerson(database, personalData);
        }

        @Bean
        ExportPersonalData exportPersonalData(
                JdbcTemplate database,
                Transactions transaction,
                JsonMapper json,
                Clock clock,
                @Value("${spring.application.name}") String service,
                PersonalData personalData) {
            return new ExportPersonalData(database, transaction, json, clock, service, personalData);
        }

        @Bean
        PersonalDataController personalDataController(ExportPersonalData exportPersonalData) {
            return new PersonalDataController(exportPersonalData);
        }

        /** Erasing and its receipt are one transaction: a service that was down does both when it is back. */
        @Bean
        EventSubscription personErasures(
                ErasePerson erasePerson,
                Outbox outbox,
                Clock clock,
                @Value("${spring.application.name}") String service) {
            return EventSubscription.named(service + "-erasures")
                    .topics(PersonErased.TOPIC)
                    .each(PersonErased.TYPE, PersonErased.class, erased -> {
                        UUID user = erased.event().userId();
                        Instant now = clock.instant();
                        erasePerson.erase(user, now);
                        outbox.publish(new PersonalDataErased(user, service, now), 1);
                    })
                    .build();
        }
    }
}
