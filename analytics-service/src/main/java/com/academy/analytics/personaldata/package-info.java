/** What this service holds on a person. */
@NullMarked
package com.academy.analytics.personaldata;

import org.jspecify.annotations.NullMarked;
