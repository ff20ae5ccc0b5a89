package com.academy.analytics.reconciliation.client;

import com.academy.analytics.reconciliation.Publisher.PublishedFacts;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

/** The question that every publishing service answers, to services only. */
interface FactsClient {

    @GetMapping("/internal/facts")
    Facts facts();

    record Facts(List<PublishedFacts> items) {}
}
