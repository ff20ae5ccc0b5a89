/** What this service holds on a person. */
@NullMarked
package com.academy.progress.personaldata;

import org.jspecify.annotations.NullMarked;
