package com.academy.auth.signin.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One device that is signed in.
 *
 * @param device as it introduced itself when it signed in (its User-Agent); empty if it did not
 * @param usedAt when it last signed in or renewed its tokens
 * @param current whether it is the one that asks
 */
public record SessionView(UUID id, String device, Instant openedAt, Instant usedAt, boolean current) {}
