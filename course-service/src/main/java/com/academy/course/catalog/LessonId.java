package com.academy.course.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record LessonId(@Column(name = "lesson_id") UUID value) {}
