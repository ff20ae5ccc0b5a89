package com.academy.course.accesscode;

import com.academy.platform.security.CurrentUser;

/** The student who presents a code, and the network address. */
public record Redeemer(CurrentUser student, String address) {}
