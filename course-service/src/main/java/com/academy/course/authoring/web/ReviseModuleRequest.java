package com.academy.course.authoring.web;

import com.academy.course.authoring.ModuleDetails;
import com.academy.platform.text.Text;
import com.academy.platform.web.Patch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A merge patch of a module: absent fields keep their values, {@code null} removes a value.
 *
 * @param title title, one line; cannot be removed. Example: Your first controller
 * @param description what the module is about. Example: How a request reaches your code
 * @param required whether the module counts for the completion of the course; cannot be removed
 */
record ReviseModuleRequest(
        Patch<@NotNull @Text(max = ModuleDetails.MAX_TITLE) String> title,
        Patch<@Size(max = ModuleDetails.MAX_DESCRIPTION) String> description,
        Patch<@NotNull Boolean> required) {

    ModuleDetails applyTo(ModuleDetails before) {
        return new ModuleDetails(
                title.orKeep(before.title()),
                description.orKeepNullable(before.description()),
                required.orKeep(before.required()));
    }
}
