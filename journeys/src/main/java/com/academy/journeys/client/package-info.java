/** The platform as a client sees it: requests, answers, event streams and the accounts to ask with. */
@NullMarked
package com.academy.journeys.client;

import org.jspecify.annotations.NullMarked;
