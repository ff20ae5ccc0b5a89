/** Everything held on a person, gathered from all services as one file. */
@NullMarked
package com.academy.auth.privacy.dataexport;

import org.jspecify.annotations.NullMarked;
