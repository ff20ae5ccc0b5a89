@NullMarked
package com.academy.auth.admission.peopleimport.web;

import org.jspecify.annotations.NullMarked;
