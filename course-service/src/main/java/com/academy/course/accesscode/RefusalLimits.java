package com.academy.course.accesscode;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many refused codes are too many.
 *
 * @param failuresPerStudent within the window; whoever redeems is signed in, so this covers every address of theirs
 * @param failuresPerAddress within the window, over all students there
 * @param suspiciousFailures of one student within the suspicious window: then they are locked out to its end
 */
@ConfigurationProperties("course.redemption")
record RefusalLimits(
        Duration window,
        int failuresPerStudent,
        int failuresPerAddress,
        Duration suspiciousWindow,
        int suspiciousFailures) {}
