/** What every aggregate is. */
@NullMarked
package com.academy.platform.domain;

import org.jspecify.annotations.NullMarked;
