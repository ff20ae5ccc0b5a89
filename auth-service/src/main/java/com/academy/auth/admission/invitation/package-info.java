/** People asked by mail to belong to an organisation. */
@NullMarked
package com.academy.auth.admission.invitation;

import org.jspecify.annotations.NullMarked;
