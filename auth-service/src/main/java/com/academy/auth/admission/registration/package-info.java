/** How people come in: by registering themselves, and the first admin by the first start. */
@NullMarked
package com.academy.auth.admission.registration;

import org.jspecify.annotations.NullMarked;
