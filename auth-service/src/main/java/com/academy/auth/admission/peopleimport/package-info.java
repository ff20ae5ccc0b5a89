/** Imports a list of people: checks it first, imports it after, and reports on each row. */
@NullMarked
package com.academy.auth.admission.peopleimport;

import org.jspecify.annotations.NullMarked;
