/** Who a person is to every feature: id, address, name, and for whom a transaction works before a token exists. */
@NullMarked
package com.academy.auth.account.person;

import org.jspecify.annotations.NullMarked;
