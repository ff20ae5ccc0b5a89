package com.academy.analytics.reconciliation.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(name = "progress-service", url = "${PROGRESS_SERVICE_URL:http://127.0.0.1:8083}")
interface ProgressFactsClient extends FactsClient {}
