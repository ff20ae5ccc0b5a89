package com.academy.course.accesscode;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChanceConfiguration {

    /** Codes open courses, so they must not be predictable. */
    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
