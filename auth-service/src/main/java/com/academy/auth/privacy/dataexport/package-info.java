/** Everything held on a person, gathered from all services in one file. */
@NullMarked
package com.academy.auth.privacy.dataexport;

import org.jspecify.annotations.NullMarked;
