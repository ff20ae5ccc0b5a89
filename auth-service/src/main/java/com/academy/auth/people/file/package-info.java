/** The files on students and instructors: what people write into them, and what others' facts add up to. */
@NullMarked
package com.academy.auth.people.file;

import org.jspecify.annotations.NullMarked;
