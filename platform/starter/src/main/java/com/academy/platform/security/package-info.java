/** Who is calling, and who may. */
@NullMarked
package com.academy.platform.security;

import org.jspecify.annotations.NullMarked;
