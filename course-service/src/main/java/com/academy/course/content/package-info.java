/** What a lesson says or shows. */
@NullMarked
package com.academy.course.content;

import org.jspecify.annotations.NullMarked;
