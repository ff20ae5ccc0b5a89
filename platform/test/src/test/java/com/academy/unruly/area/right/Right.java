package com.academy.unruly.area.right;

import com.academy.unruly.area.left.Left;

/** The other half. */
public final class Right {

    public Left other() {
        return new Left();
    }
}
