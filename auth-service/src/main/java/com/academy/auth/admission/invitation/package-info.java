/** Invitations by mail to become a member of an organisation. */
@NullMarked
package com.academy.auth.admission.invitation;

import org.jspecify.annotations.NullMarked;
