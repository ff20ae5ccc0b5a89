/** What everyone may know of published courses: the catalogue, and each outline as it was published. */
@NullMarked
package com.academy.course.catalog;

import org.jspecify.annotations.NullMarked;
