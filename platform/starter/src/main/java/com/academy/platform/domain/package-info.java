/** The base class of aggregates. */
@NullMarked
package com.academy.platform.domain;

import org.jspecify.annotations.NullMarked;
