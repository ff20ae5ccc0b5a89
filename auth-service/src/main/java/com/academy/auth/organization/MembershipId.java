package com.academy.auth.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record MembershipId(@Column(name = "membership_id") UUID value) {}
