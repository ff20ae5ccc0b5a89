package com.academy.trial.bell.messaging;

import com.academy.platform.event.inbox.EventSubscription;
import com.academy.trial.bell.KeepChimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChimesListener {

    @Bean
    EventSubscription chimes(KeepChimes keepChimes) {
        return EventSubscription.named("trial")
                .topics("auth-events")
                .batch("clock.chimed.v1", KeepChimes.Chimed.class, keepChimes::keep)
                .build();
    }
}
