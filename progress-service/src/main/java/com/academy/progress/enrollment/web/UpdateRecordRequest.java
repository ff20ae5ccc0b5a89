package com.academy.progress.enrollment.web;

import com.academy.progress.enrollment.ModuleUpdate;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch: what is absent stays. There is nothing to remove, so a null is a mistake; a record could not tell it
 * from what is absent.
 */
class UpdateRecordRequest {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Boolean started;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Boolean completed;

    @Min(0) @Max(ModuleUpdate.MOST_SECONDS) @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Integer timeSpentSeconds;

    ModuleUpdate change() {
        return new ModuleUpdate(started, completed, null, timeSpentSeconds);
    }
}
