package com.academy.auth.people.file.client;

import com.academy.auth.people.file.LearningFigures;
import com.academy.auth.people.file.ServiceRefusedException;
import com.academy.platform.client.Questions;
import feign.FeignException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class FeignLearningFigures implements LearningFigures {

    private static final Logger LOG = LoggerFactory.getLogger(FeignLearningFigures.class);

    private final LearningFiguresClient client;

    FeignLearningFigures(LearningFiguresClient client) {
        this.client = client;
    }

    @Override
    public Figures of(UUID user, @Nullable UUID organization) {
        try {
            return Questions.ask("analytics-service", () -> client.learning(user, organization))
                    .figures();
        } catch (FeignException.FeignClientException refusal) { // a matter of our token, not of the reader's request
            LOG.error("analytics-service refuses to say what a person learns: {}", refusal.status());
            throw new ServiceRefusedException("analytics-service");
        }
    }
}
