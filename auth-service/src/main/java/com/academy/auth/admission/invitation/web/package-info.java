@NullMarked
package com.academy.auth.admission.invitation.web;

import org.jspecify.annotations.NullMarked;
