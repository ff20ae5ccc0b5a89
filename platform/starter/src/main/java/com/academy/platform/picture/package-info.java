/** Pictures that anybody may send: judged by their heads, decoded in a process of their own. */
@NullMarked
package com.academy.platform.picture;

import org.jspecify.annotations.NullMarked;
