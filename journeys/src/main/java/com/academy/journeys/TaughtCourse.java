package com.academy.journeys;

import java.util.List;
import java.util.UUID;

/** A published course with its modules in order. */
record TaughtCourse(UUID id, String title, List<UUID> modules) {}
