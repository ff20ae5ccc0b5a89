package com.academy.course.accesscode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record RedemptionId(@Column(name = "redemption_id") UUID value) {}
