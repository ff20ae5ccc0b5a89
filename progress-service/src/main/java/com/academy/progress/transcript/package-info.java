/** What a student has done so far, as the student, the course's instructor and the administration read it. */
@NullMarked
package com.academy.progress.transcript;

import org.jspecify.annotations.NullMarked;
