@NullMarked
package com.academy.auth.peopleimport.web;

import org.jspecify.annotations.NullMarked;
