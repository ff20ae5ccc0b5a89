/**
 * Runs the whole platform on one machine without containers: real servers and every service as processes of their own
 * that outlive the command, with their data under one folder. {@link com.academy.local.Platform} is the way in for
 * programs (the tests that kill processes use it), {@link com.academy.local.Main} for people.
 */
@NullMarked
package com.academy.local;

import org.jspecify.annotations.NullMarked;
