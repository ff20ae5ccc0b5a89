package com.academy.course.authoring.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The lessons of a module in a new order.
 *
 * @param lessonIds the ids of all lessons of the draft's module, each once
 */
record OrderLessonsRequest(@NotNull @Size(max = 500) List<@NotNull UUID> lessonIds) {}
