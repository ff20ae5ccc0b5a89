package com.academy.course.accesscode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.academy.course.catalog.CourseId;
import com.academy.platform.domain.Ids;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessCodeTests {

    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Test
    void isUsedAsOftenAsItSays() {
        AccessCode code = aCode(AccessCodeType.MULTI_USE, 2, null);

        code.use();
        code.use();

        assertThat(code.uses()).isEqualTo(2);
        assertThatExceptionOfType(AccessCode.CodeUsedUpException.class).isThrownBy(code::use);
    }

    @Test
    void isUsedOnceWhereNothingElseIsSaid() {
        AccessCode code = aCode(AccessCodeType.SINGLE_USE, null, null);

        code.use();

        assertThatExceptionOfType(AccessCode.CodeUsedUpException.class).isThrownBy(code::use);
    }

    @Test
    void neverRunsOutWhenUnlimited() {
        AccessCode code = aCode(AccessCodeType.UNLIMITED, null, null);

        for (int i = 0; i < 1_000; i++) {
            code.use();
        }

        assertThat(code.uses()).isEqualTo(1_000);
    }

    @Test
    void isValidUntilItExpires() {
        AccessCode code = aCode(AccessCodeType.SINGLE_USE, null, TUESDAY);

        assertThatNoException().isThrownBy(() -> code.requireValid(TUESDAY.minusMillis(1)));
        assertThatExceptionOfType(AccessCode.CodeExpiredException.class).isThrownBy(() -> code.requireValid(TUESDAY));
    }

    @Test
    void isRefusedOnceWithdrawn() {
        AccessCode code = aCode(AccessCodeType.UNLIMITED, null, null);

        code.deactivate();

        assertThatExceptionOfType(AccessCode.CodeInactiveException.class).isThrownBy(() -> code.requireValid(MONDAY));
    }

    @Test
    void keepsTheUsesItHadWhenItsTermsChange() {
        AccessCode code = aCode(AccessCodeType.MULTI_USE, 3, null);
        code.use();
        code.use();

        assertThatExceptionOfType(CodeTerms.MaxUsesMismatchException.class)
                .isThrownBy(() -> code.agree(new CodeTerms(AccessCodeType.MULTI_USE, 1, null), MONDAY));
        assertThatNoException().isThrownBy(() -> code.agree(new CodeTerms(AccessCodeType.MULTI_USE, 2, null), MONDAY));
    }

    @Test
    void expiresInTheFutureOnly() {
        AccessCode code = aCode(AccessCodeType.SINGLE_USE, null, null);

        assertThatExceptionOfType(AccessCode.ExpiryInThePastException.class)
                .isThrownBy(() -> code.agree(new CodeTerms(AccessCodeType.SINGLE_USE, null, MONDAY), MONDAY));
    }

    @Test
    void saysHowOftenExactlyWhereThatMakesSense() {
        assertThatExceptionOfType(CodeTerms.MaxUsesMismatchException.class)
                .isThrownBy(() -> new CodeTerms(AccessCodeType.SINGLE_USE, 2, null));
        assertThatExceptionOfType(CodeTerms.MaxUsesMismatchException.class)
                .isThrownBy(() -> new CodeTerms(AccessCodeType.MULTI_USE, null, null));
        assertThatExceptionOfType(CodeTerms.MaxUsesMismatchException.class)
                .isThrownBy(() -> new CodeTerms(AccessCodeType.UNLIMITED, 2, null));
    }

    private static AccessCode aCode(AccessCodeType type, @Nullable Integer maxUses, @Nullable Instant expiresAt) {
        return new AccessCode(
                new AccessCodeId(Ids.next()),
                new Code("K7QX-2MPA-9RTZ"),
                Ids.next(),
                new CourseId(Ids.next()),
                new CodeTerms(type, maxUses, expiresAt));
    }
}
