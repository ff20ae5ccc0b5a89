package com.academy.progress.enrollment.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The module that a student starts.
 *
 * @param enrollmentId the caller's enrolment in the course
 * @param moduleId a module of the course's current outline
 */
record StartModuleRequest(
        @NotNull UUID enrollmentId, @NotNull UUID moduleId) {}
