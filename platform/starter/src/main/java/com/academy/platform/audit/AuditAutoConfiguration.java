package com.academy.platform.audit;

import com.academy.platform.event.inbox.ReplayListener;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.event.outbox.OutboxAutoConfiguration;
import com.academy.platform.jdbc.Transactions;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The audit of every service that publishes facts. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnBean(Outbox.class)
public final class AuditAutoConfiguration {

    /** A bean of this package, because events know nothing of the audit. */
    @Bean
    ReplayListener auditedReplays(Audit audit, @Value("${spring.application.name}") String service) {
        return letters ->
                audit.record(AuditEntry.of(PlatformAction.DEAD_LETTERS_REPLAYED, AuditSubject.service(service))
                        .facts(null, Map.of("letters", letters)));
    }

    @Bean
    Audit audit(
            Outbox outbox, ObjectProvider<AuditSealer> sealer, Transactions transaction, JsonMapper json, Clock clock) {
        return new Audit(outbox, sealer.getIfAvailable(), transaction, json, clock);
    }

    private enum PlatformAction implements AuditAction {
        DEAD_LETTERS_REPLAYED
    }
}
