package com.academy.auth;

import com.academy.platform.test.S3Server;
import com.academy.platform.test.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service, which accepts its own tokens and those of the test kit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(properties = "academy.auth.attempts.registrations-per-address=1000000") // all come from one
@Import({OwnTokens.class, Mailbox.class, S3Server.class})
public @interface AuthServiceTest {}
