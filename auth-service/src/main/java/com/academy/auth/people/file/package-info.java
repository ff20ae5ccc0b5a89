/** The files on students and instructors: notes, and totals computed from other services' facts. */
@NullMarked
package com.academy.auth.people.file;

import org.jspecify.annotations.NullMarked;
