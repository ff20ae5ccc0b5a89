package com.academy.auth.privacy.erasure.messaging;

import com.academy.auth.privacy.erasure.KeepReceipts;
import com.academy.platform.event.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceiptsListener {

    @Bean
    EventSubscription erasureReceipts(KeepReceipts keepReceipts) {
        return EventSubscription.named("auth-service-receipts")
                .topics("erasure-receipts")
                .each(
                        PersonalDataErased.TYPE,
                        PersonalDataErased.class,
                        it -> keepReceipts.keep(
                                it.event().userId(),
                                it.event().service(),
                                it.event().erasedAt()))
                .build();
    }
}
