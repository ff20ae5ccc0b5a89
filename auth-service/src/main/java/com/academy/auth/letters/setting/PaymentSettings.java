package com.academy.auth.letters.setting;

/** @param currency of prices, as ISO 4217 writes it */
public record PaymentSettings(String currency, boolean paymentsEnabled) {}
