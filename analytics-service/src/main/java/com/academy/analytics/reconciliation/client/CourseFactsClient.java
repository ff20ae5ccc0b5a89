package com.academy.analytics.reconciliation.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(name = "course-service", url = "${COURSE_SERVICE_URL:http://127.0.0.1:8082}")
interface CourseFactsClient extends FactsClient {}
