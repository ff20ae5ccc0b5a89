/** Lists, cursors and retried writes. */
@NullMarked
package com.academy.platform.web;

import org.jspecify.annotations.NullMarked;
