package com.academy.course.authoring.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

record OrderLessonsRequest(@NotNull @Size(max = 500) List<@NotNull UUID> lessonIds) {}
