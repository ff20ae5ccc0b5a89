/** The erasure of a person in all services, and their receipts. */
@NullMarked
package com.academy.auth.privacy.erasure;

import org.jspecify.annotations.NullMarked;
