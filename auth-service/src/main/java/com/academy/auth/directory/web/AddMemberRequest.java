package com.academy.auth.directory.web;

import com.academy.auth.directory.PersonRole;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record AddMemberRequest(@NotNull UUID userId, @NotNull PersonRole role) {}
