package com.academy.journeys;

import java.util.UUID;

/** One person signed in. */
record Session(UUID userId, String email, String accessToken, String refreshToken) {}
