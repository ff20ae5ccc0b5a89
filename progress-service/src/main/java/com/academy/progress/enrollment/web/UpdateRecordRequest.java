package com.academy.progress.enrollment.web;

import com.academy.progress.enrollment.ModuleUpdate;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A merge patch: what is absent stays. There is nothing to remove, so a null is a mistake. */
record UpdateRecordRequest(
        @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean started,
        @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean completed,

        @JsonSetter(nulls = Nulls.FAIL) @Min(0) @Max(ModuleUpdate.MOST_SECONDS) @Nullable Integer timeSpentSeconds) {

    ModuleUpdate change() {
        return new ModuleUpdate(started, completed, null, timeSpentSeconds);
    }
}
