/** Who a person is to the platform: an account, a profile, a credential. */
@NullMarked
package com.academy.auth.account.user;

import org.jspecify.annotations.NullMarked;
