@NullMarked
package com.academy.progress.transcript.web;

import org.jspecify.annotations.NullMarked;
