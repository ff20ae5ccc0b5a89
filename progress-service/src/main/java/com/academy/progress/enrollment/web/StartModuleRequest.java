package com.academy.progress.enrollment.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record StartModuleRequest(
        @NotNull UUID enrollmentId, @NotNull UUID moduleId) {}
