package com.academy.progress;

import com.academy.platform.event.inbox.EventSubscription;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All features hear course-service through one subscription: one position, one transaction a batch. */
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
