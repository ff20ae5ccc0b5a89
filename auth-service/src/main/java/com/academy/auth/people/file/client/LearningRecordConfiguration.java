package com.academy.auth.people.file.client;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {LearningRecordClient.class, LearningFiguresClient.class})
class LearningRecordConfiguration {}
