package com.academy.journeys.school;

import java.util.List;
import java.util.UUID;

/** A published course with its modules in order. */
public record TaughtCourse(UUID id, String title, List<UUID> modules) {}
