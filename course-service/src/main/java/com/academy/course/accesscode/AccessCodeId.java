package com.academy.course.accesscode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record AccessCodeId(@Column(name = "access_code_id") UUID value) {}
