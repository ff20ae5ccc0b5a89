@NullMarked
package com.academy.progress.enrollment.messaging;

import org.jspecify.annotations.NullMarked;
