package com.academy.platform.web;

import org.jspecify.annotations.Nullable;

/** An answer with an {@code ETag}, which a client sends back as {@code If-Match} or {@code If-None-Match}. */
public interface Tagged {

    /** Without quotes; {@code null} for a reader who may not change what is shown. */
    @Nullable String tag();
}
