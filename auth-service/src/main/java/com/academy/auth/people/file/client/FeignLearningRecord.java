package com.academy.auth.people.file.client;

import com.academy.auth.people.file.LearnerProgressView.CourseProgress;
import com.academy.auth.people.file.LearningRecord;
import com.academy.auth.people.file.ServiceRefusedException;
import com.academy.platform.client.Questions;
import feign.FeignException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class FeignLearningRecord implements LearningRecord {

    private static final Logger LOG = LoggerFactory.getLogger(FeignLearningRecord.class);

    private final LearningRecordClient client;

    FeignLearningRecord(LearningRecordClient client) {
        this.client = client;
    }

    @Override
    public List<CourseProgress> of(UUID user, @Nullable UUID organization) {
        try {
            return Questions.ask("progress-service", () -> client.progress(user, organization)).stream()
                    .flatMap(it -> it.items().stream())
                    .map(LearningRecordClient.Row::progress)
                    .toList(); // empty for a student without a course
        } catch (FeignException.FeignClientException refusal) { // a matter of our token, not of the reader's request
            LOG.error("progress-service refuses to say how far somebody is: {}", refusal.status());
            throw new ServiceRefusedException("progress-service");
        }
    }
}
