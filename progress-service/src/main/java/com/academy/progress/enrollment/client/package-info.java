@NullMarked
package com.academy.progress.enrollment.client;

import org.jspecify.annotations.NullMarked;
