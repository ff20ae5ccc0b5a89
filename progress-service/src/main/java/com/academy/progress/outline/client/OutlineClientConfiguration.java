package com.academy.progress.outline.client;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = CourseOutlineClient.class)
class OutlineClientConfiguration {}
