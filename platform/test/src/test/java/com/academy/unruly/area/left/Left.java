package com.academy.unruly.area.left;

import com.academy.unruly.area.right.Right;

/** One half of a circle between two features of one area. */
public final class Left {

    public Right other() {
        return new Right();
    }
}
