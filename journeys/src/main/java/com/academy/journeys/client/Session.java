package com.academy.journeys.client;

import java.util.UUID;

/** One person signed in. */
public record Session(UUID userId, String email, String accessToken, String refreshToken) {}
