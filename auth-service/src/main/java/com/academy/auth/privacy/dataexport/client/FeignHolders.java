package com.academy.auth.privacy.dataexport.client;

import com.academy.auth.privacy.dataexport.OtherHolders;
import com.academy.platform.client.Questions;
import feign.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class FeignHolders implements OtherHolders {

    private final Map<String, PersonalDataClient> clients = new LinkedHashMap<>();

    FeignHolders(
            CoursePersonalDataClient course,
            ProgressPersonalDataClient progress,
            AnalyticsPersonalDataClient analytics) {
        clients.put("course-service", course);
        clients.put("progress-service", progress);
        clients.put("analytics-service", analytics);
    }

    @Override
    public List<String> names() {
        return List.copyOf(clients.keySet());
    }

    @Override
    public void ask(String service, UUID user, Reader reader) {
        PersonalDataClient client = Objects.requireNonNull(clients.get(service));
        Questions.ask(service, () -> {
            try (Response answer = client.personalData(user)) {
                if (answer.status() != 200) {
                    throw new IOException("status " + answer.status());
                }
                reader.read(answer.body().asInputStream());
                return service;
            } catch (IOException brokenOff) {
                throw new UncheckedIOException(brokenOff);
            }
        });
    }
}
