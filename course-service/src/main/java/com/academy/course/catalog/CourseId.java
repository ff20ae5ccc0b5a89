package com.academy.course.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record CourseId(@Column(name = "course_id") UUID value) {}
