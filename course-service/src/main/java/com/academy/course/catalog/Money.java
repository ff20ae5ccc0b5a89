package com.academy.course.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts with as many decimals as their currency has: none in yen, three in Kuwaiti dinars. */
public final class Money {

    private Money() {}

    public static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** The same amount, with the decimals of its currency; with more where it has more. */
    public static BigDecimal scaled(BigDecimal amount, String currency) {
        int needed = amount.stripTrailingZeros().scale();
        return amount.setScale(Math.max(needed, decimals(currency)), RoundingMode.UNNECESSARY);
    }
}
