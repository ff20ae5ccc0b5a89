package com.academy.auth.signin.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of the caller, on one device.
 *
 * @param id id of the session
 * @param device the User-Agent that the device sent when it signed in, at most 200 characters; empty where it sent
 *     none. Example: Mozilla/5.0 (X11; Linux x86_64)
 * @param openedAt when the user signed in
 * @param usedAt when the user last signed in or renewed the tokens on this device
 * @param current whether the request came with this session
 */
public record SessionView(UUID id, String device, Instant openedAt, Instant usedAt, boolean current) {}
