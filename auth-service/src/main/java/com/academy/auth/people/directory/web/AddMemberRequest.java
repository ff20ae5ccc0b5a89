package com.academy.auth.people.directory.web;

import com.academy.auth.people.directory.PersonRole;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A user that becomes a member.
 *
 * @param userId id of the user
 * @param role role in the organisation
 */
record AddMemberRequest(@NotNull UUID userId, @NotNull PersonRole role) {}
