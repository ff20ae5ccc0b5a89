package com.academy.course.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ModuleId(@Column(name = "module_id") UUID value) {}
