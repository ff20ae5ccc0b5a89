package com.academy.trial;

import com.academy.platform.test.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.application.name=trial",
            "management.server.port=0",
            "spring.flyway.locations=classpath:db/trial",
            "platform.outbox.topic=analytics-events",
            "platform.idempotency.lease=2s",
            "platform.idempotency.renewal=200ms",
            "platform.idempotency.patience=500ms"
        })
@interface TrialTest {}
