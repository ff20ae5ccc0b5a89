/** The web application: its pages, with the policy under which browsers run them, and its files. */
@NullMarked
package com.academy.gateway.web;

import org.jspecify.annotations.NullMarked;
