package com.academy.progress.enrollment;

import com.academy.platform.error.ConflictException;
import com.academy.progress.outline.ModuleId;
import java.util.UUID;

class ModuleAlreadyStartedException extends ConflictException {

    ModuleAlreadyStartedException(ModuleId module, UUID progressId) {
        super("module-already-started", "There is a progress record of module %s already.".formatted(module.value()));
        member("progressId", progressId);
    }
}
