package com.academy.course.authoring;

import com.academy.course.catalog.Level;
import com.academy.course.catalog.Money;
import com.academy.course.category.CategoryId;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.error.RuleViolationException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an author says about a course.
 *
 * @param price null for a free course
 */
@Embeddable
public record CourseDetails(
        String title,
        @Nullable String shortDescription,
        @Nullable String description,
        @Enumerated(EnumType.STRING) Level level,
        String language,
        @Embedded @Nullable CategoryId categoryId,
        boolean requiresCode,
        @Nullable BigDecimal price,
        @Nullable String currency) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_SHORT_DESCRIPTION = 500;
    public static final int MAX_DESCRIPTION = 20_000;

    public CourseDetails {
        if (price == null || price.signum() == 0) {
            price = null;
            currency = null;
        } else if (currency == null) {
            throw new PriceWithoutCurrencyException();
        } else {
            price = Money.scaled(price, currency);
        }
    }

    boolean costsTheSameAs(CourseDetails other) {
        return Objects.equals(price, other.price) && Objects.equals(currency, other.currency);
    }

    /** Refuses a price that cannot be paid. What is stored was judged by the rules of its time. */
    void requirePayable() {
        if (price != null && currency != null && price.scale() > Money.decimals(currency)) {
            throw InvalidRequestException.field(
                    "#/price",
                    "An amount in %s has %d decimals at most.".formatted(currency, Money.decimals(currency)));
        }
    }

    static class PriceWithoutCurrencyException extends RuleViolationException {

        PriceWithoutCurrencyException() {
            super("price-without-currency", "A price needs a currency.");
        }
    }
}
