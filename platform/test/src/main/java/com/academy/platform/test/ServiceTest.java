package com.academy.platform.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a free port, with a database of its own on real servers, trusting {@link Tokens}. {@link Http},
 * {@link TestEvents} and {@link TestDatabase} can be injected, and the contracts that
 * {@code META-INF/spring/…ServiceTest.imports} names. Classes that add nothing share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceTestConfiguration.class)
@Import({ServiceTestConfiguration.class, ImportedContracts.class})
public @interface ServiceTest {}
