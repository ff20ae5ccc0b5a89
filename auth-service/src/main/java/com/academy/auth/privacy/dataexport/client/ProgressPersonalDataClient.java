package com.academy.auth.privacy.dataexport.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "progress-service",
        contextId = "progress-personal-data",
        url = "${PROGRESS_SERVICE_URL:http://127.0.0.1:8083}")
interface ProgressPersonalDataClient extends PersonalDataClient {}
