/** Pictures from untrusted callers: judged by their head, decoded in a process of their own. */
@NullMarked
package com.academy.platform.picture;

import org.jspecify.annotations.NullMarked;
