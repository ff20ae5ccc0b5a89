package com.academy.progress.enrollment;

import java.util.UUID;

public record EnrollmentId(UUID value) {}
