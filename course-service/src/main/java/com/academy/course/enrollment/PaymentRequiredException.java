package com.academy.course.enrollment;

import com.academy.platform.error.RuleViolationException;

class PaymentRequiredException extends RuleViolationException {

    PaymentRequiredException() {
        super("payment-required", "This course has to be paid for.");
    }
}
