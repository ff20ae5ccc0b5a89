package com.academy.trial.nickname.messaging;

import com.academy.platform.event.inbox.EventSubscription;
import com.academy.platform.event.inbox.Received;
import com.academy.platform.event.inbox.ReceivedEvent;
import com.academy.trial.nickname.KeepNicknames;
import com.academy.trial.nickname.KeepNicknames.Nickname;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NicknamesListener {

    @Bean
    EventSubscription nicknames(KeepNicknames keepNicknames) {
        return EventSubscription.named("trial-nicknames")
                .topics("user-profiles")
                .state(
                        "user.profile-changed.v1",
                        Nickname.class,
                        kept -> keepNicknames.keep(
                                kept.stream().map(Received::event).toList()),
                        gone -> gone.stream()
                                .map(ReceivedEvent::key)
                                .map(UUID::fromString)
                                .forEach(keepNicknames::erase))
                .build();
    }
}
