/** The main job from an access code to a live dashboard, checked figure by figure. */
@NullMarked
package com.academy.journeys.demo;

import org.jspecify.annotations.NullMarked;
