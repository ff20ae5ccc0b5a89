package com.academy.course.authoring.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The modules of a course in a new order.
 *
 * @param moduleIds the ids of all modules of the draft, each once
 */
record OrderModulesRequest(@NotNull @Size(max = 500) List<@NotNull UUID> moduleIds) {}
