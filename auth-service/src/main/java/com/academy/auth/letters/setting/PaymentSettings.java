package com.academy.auth.letters.setting;

/**
 * Rules of paying.
 *
 * @param currency currency of prices, an ISO 4217 code. Example: EUR
 * @param paymentsEnabled whether the platform takes payments
 */
public record PaymentSettings(String currency, boolean paymentsEnabled) {}
