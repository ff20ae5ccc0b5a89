package com.academy.course.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record EnrollmentId(@Column(name = "enrollment_id") UUID value) {}
