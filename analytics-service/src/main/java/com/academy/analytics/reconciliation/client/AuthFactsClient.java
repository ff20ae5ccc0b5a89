package com.academy.analytics.reconciliation.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(name = "auth-service", url = "${AUTH_SERVICE_URL:http://127.0.0.1:8081}")
interface AuthFactsClient extends FactsClient {}
