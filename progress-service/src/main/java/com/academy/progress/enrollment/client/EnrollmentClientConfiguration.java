package com.academy.progress.enrollment.client;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = EnrollmentClient.class)
class EnrollmentClientConfiguration {}
