package com.academy.course.accesscode;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many refused codes are too many.
 *
 * @param failuresPerStudent within the window; only signed-in users redeem, so this counts over all their addresses
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
