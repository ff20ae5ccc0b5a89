package com.academy.course.accesscode.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An access code to redeem.
 *
 * @param code the code as it was typed: case, spaces and hyphens do not matter. Example: K7QX-2MPA-9RTZ
 */
record RedeemCodeRequest(@NotBlank @Size(max = 50) String code) {}
