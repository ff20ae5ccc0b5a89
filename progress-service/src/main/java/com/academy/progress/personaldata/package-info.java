/** The personal data that this service holds: its export and its erasure. */
@NullMarked
package com.academy.progress.personaldata;

import org.jspecify.annotations.NullMarked;
