/** A student's progress so far, as the student, the course's instructor and admins read it. */
@NullMarked
package com.academy.progress.transcript;

import org.jspecify.annotations.NullMarked;
