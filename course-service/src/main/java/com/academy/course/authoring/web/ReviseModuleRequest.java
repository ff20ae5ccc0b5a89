package com.academy.course.authoring.web;

import com.academy.course.authoring.ModuleDetails;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, {@code null} removes. */
@SuppressWarnings("NullableOptional") // MergePatchModule
record ReviseModuleRequest(
        @Nullable Optional<@NotNull @Text(max = ModuleDetails.MAX_TITLE) String> title,
        @Nullable Optional<@Size(max = ModuleDetails.MAX_DESCRIPTION) String> description,
        @Nullable Optional<@NotNull Boolean> required) {

    ModuleDetails applyTo(ModuleDetails before) {
        return new ModuleDetails(
                title == null ? before.title() : title.orElseThrow(),
                description == null ? before.description() : description.orElse(null),
                required == null ? before.required() : required.orElseThrow());
    }
}
