package com.academy.course.authoring;

import com.academy.platform.error.RuleViolationException;

class PriceWithoutCurrencyException extends RuleViolationException {

    PriceWithoutCurrencyException() {
        super("price-without-currency", "A price needs a currency.");
    }
}
