package com.academy.analytics.reconciliation.client;

import com.academy.analytics.reconciliation.Publisher;
import com.academy.platform.client.Questions;
import java.util.List;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services whose facts come here, each asked by Feign. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients
class FeignPublishers {

    @Bean
    Publisher authService(AuthFactsClient client) {
        return new FeignPublisher("auth-service", client);
    }

    @Bean
    Publisher courseService(CourseFactsClient client) {
        return new FeignPublisher("course-service", client);
    }

    @Bean
    Publisher progressService(ProgressFactsClient client) {
        return new FeignPublisher("progress-service", client);
    }

    private record FeignPublisher(String source, FactsClient client) implements Publisher {

        @Override
        public List<PublishedFacts> facts() {
            return Questions.ask(source, client::facts).items();
        }
    }
}
