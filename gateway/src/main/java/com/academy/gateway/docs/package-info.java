/** The API of all services on one page. */
@NullMarked
package com.academy.gateway.docs;

import org.jspecify.annotations.NullMarked;
