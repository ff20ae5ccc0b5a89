package com.academy.auth.privacy.dataexport.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "analytics-service",
        contextId = "analytics-personal-data",
        url = "${ANALYTICS_SERVICE_URL:http://127.0.0.1:8084}")
interface AnalyticsPersonalDataClient extends PersonalDataClient {}
