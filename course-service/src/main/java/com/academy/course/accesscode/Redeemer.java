package com.academy.course.accesscode;

import com.academy.platform.security.CurrentUser;

/** Who presents a code, and from where. */
public record Redeemer(CurrentUser student, String address) {}
