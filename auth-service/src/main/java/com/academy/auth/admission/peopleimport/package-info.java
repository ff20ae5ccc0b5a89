/** Many people at once, from a list: judged first, brought in after, reported on row by row. */
@NullMarked
package com.academy.auth.admission.peopleimport;

import org.jspecify.annotations.NullMarked;
