package com.academy.platform.audit;

import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.event.outbox.OutboxAutoConfiguration;
import com.academy.platform.jdbc.Transactions;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The audit of every service that publishes facts. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnBean(Outbox.class)
public final class AuditAutoConfiguration {

    @Bean
    Audit audit(
            Outbox outbox, ObjectProvider<AuditSealer> sealer, Transactions transaction, JsonMapper json, Clock clock) {
        return new Audit(outbox, sealer.getIfAvailable(), transaction, json, clock);
    }
}
