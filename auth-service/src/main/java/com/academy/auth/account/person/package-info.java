/** A person as every feature knows one: id, address, name, and the user a transaction acts for without a token. */
@NullMarked
package com.academy.auth.account.person;

import org.jspecify.annotations.NullMarked;
