package com.academy.analytics.live;

import java.io.IOException;

/** The way to one client. */
public interface Outlet {

    /** Blocks for as long as the client takes. */
    void write(String text) throws IOException;

    void end();
}
