package com.academy.platform.web;

import org.jspecify.annotations.Nullable;

/** An answer whose {@code X-Position} header names the fact that a reader of a projection may wait for. */
public interface Positioned {

    @Nullable String position();
}
