package com.academy.analytics.reconciliation.client;

import com.academy.analytics.reconciliation.LearningRecords;
import com.academy.analytics.reconciliation.Publisher;
import com.academy.analytics.reconciliation.ReconciliationView.Totals;
import com.academy.analytics.reconciliation.client.ProgressFactsClient.Row;
import com.academy.platform.client.Questions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services whose facts this service consumes, each called by Feign. */
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

    @Bean
    LearningRecords learningRecords(ProgressFactsClient client) {
        return new LearningRecords() {
            @Override
            public Digest digest() {
                return Questions.ask("progress-service", client::digest);
            }

            @Override
            public Map<UUID, Totals> in(Set<Integer> buckets) {
                return Questions.ask("progress-service", () -> client.totals(buckets)).items().stream()
                        .collect(Collectors.toMap(
                                Row::enrollmentId, row -> new Totals(row.sequence(), row.completed(), row.total())));
            }
        };
    }

    private record FeignPublisher(String source, FactsClient client) implements Publisher {

        @Override
        public List<PublishedFacts> facts() {
            return Questions.ask(source, client::facts).items();
        }
    }
}
