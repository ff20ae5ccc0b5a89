package com.academy.auth.privacy.dataexport.client;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(
        clients = {CoursePersonalDataClient.class, ProgressPersonalDataClient.class, AnalyticsPersonalDataClient.class})
class PersonalDataClients {}
