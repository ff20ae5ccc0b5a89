package com.academy.course.authoring.web;

import com.academy.course.authoring.ModuleDetails;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new module.
 *
 * @param title title, one line. Example: Your first controller
 * @param description what the module is about. Example: How a request reaches your code
 * @param required whether the module counts for the completion of the course; true where absent
 */
record AddModuleRequest(
        @NotNull @Text(max = ModuleDetails.MAX_TITLE) String title,
        @Size(max = ModuleDetails.MAX_DESCRIPTION) @Nullable String description,
        @Nullable Boolean required) {

    ModuleDetails details() {
        return new ModuleDetails(title, description, !Boolean.FALSE.equals(required));
    }
}
