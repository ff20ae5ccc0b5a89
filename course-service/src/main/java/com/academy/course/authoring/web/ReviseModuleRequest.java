package com.academy.course.authoring.web;

import com.academy.course.authoring.ModuleDetails;
import com.academy.platform.text.Text;
import com.academy.platform.web.Patch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A merge patch: absent fields stay, {@code null} removes. */
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
