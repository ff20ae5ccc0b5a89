package com.academy.auth.privacy.dataexport.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "course-service",
        contextId = "course-personal-data",
        url = "${COURSE_SERVICE_URL:http://127.0.0.1:8082}")
interface CoursePersonalDataClient extends PersonalDataClient {}
