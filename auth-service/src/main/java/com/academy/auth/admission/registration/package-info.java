/** Registration by the person, and the first admin at the first start. */
@NullMarked
package com.academy.auth.admission.registration;

import org.jspecify.annotations.NullMarked;
