package com.academy.auth.people.directory.web;

import com.academy.auth.people.directory.PersonRole;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record AddMemberRequest(@NotNull UUID userId, @NotNull PersonRole role) {}
