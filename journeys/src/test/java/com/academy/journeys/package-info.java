@NullMarked
package com.academy.journeys;

import org.jspecify.annotations.NullMarked;
