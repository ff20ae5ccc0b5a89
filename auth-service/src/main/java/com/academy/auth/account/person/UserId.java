package com.academy.auth.account.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record UserId(@Column(name = "user_id") UUID value) {}
