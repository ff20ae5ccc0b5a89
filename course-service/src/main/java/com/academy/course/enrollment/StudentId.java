package com.academy.course.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record StudentId(@Column(name = "user_id") UUID value) {}
