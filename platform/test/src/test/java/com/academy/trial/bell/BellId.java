package com.academy.trial.bell;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record BellId(@Column(name = "bell_id") UUID value) {}
