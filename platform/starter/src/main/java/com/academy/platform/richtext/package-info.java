/** HTML that people write, kept as far as it can do nothing but be read. */
@NullMarked
package com.academy.platform.richtext;

import org.jspecify.annotations.NullMarked;
