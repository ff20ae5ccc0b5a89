/** Building blocks of aggregates. */
@NullMarked
package com.academy.platform.domain;

import org.jspecify.annotations.NullMarked;
