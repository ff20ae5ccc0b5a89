package com.academy.unruly.another;

import com.academy.platform.event.EventType;

/** An event that no contract describes. */
@EventType("secret.whispered.v1")
public record Whispered(String secret) {}
