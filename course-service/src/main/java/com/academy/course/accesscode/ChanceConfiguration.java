package com.academy.course.accesscode;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChanceConfiguration {

    /** Codes open courses, so nobody may be able to foresee one. */
    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
