package com.academy.course.category;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record CategoryId(@Column(name = "category_id") UUID value) {}
