package com.academy.progress.enrollment;

import java.util.UUID;

public record StudentId(UUID value) {}
