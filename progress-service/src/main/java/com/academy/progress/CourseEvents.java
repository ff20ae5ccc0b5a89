package com.academy.progress;

import com.academy.platform.event.inbox.EventSubscription;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All features consume course-service's events through one subscription: one position, one transaction per batch. */
@Configuration(proxyBeanMethods = false)
class CourseEvents {

    @Bean
    EventSubscription courseEventsSubscription(List<Consumer<EventSubscription.Builder>> features) {
        EventSubscription.Builder subscription =
                EventSubscription.named("progress-service").topics("course-events");
        features.forEach(feature -> feature.accept(subscription));
        return subscription.build();
    }
}
