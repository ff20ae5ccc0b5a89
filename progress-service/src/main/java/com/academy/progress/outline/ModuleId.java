package com.academy.progress.outline;

import java.util.UUID;

public record ModuleId(UUID value) {}
