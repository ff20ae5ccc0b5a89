package com.academy.course.accesscode.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A code as it was typed: case, spaces and hyphens do not matter. */
record RedeemCodeRequest(@NotBlank @Size(max = 50) String code) {}
