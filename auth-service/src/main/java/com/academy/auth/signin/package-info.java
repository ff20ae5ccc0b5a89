/** Sign-in and its sessions, second factors, providers, and the recovery of access. */
@NullMarked
package com.academy.auth.signin;

import org.jspecify.annotations.NullMarked;
