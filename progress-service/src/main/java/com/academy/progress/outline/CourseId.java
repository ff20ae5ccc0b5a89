package com.academy.progress.outline;

import java.util.UUID;

public record CourseId(UUID value) {}
