/** Who a person is to the platform: an account, a profile, a credential. */
@NullMarked
package com.academy.auth.account;

import org.jspecify.annotations.NullMarked;
