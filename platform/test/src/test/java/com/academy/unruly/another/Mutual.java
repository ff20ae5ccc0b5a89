package com.academy.unruly.another;

import com.academy.unruly.feature.EverythingManager;

public class Mutual {

    EverythingManager mine;
}
