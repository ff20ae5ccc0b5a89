package com.academy.progress.enrollment.web;

import com.academy.progress.enrollment.ModuleUpdate;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A merge patch of a record: an absent field keeps its value; null is refused. */
// A record could not tell null from absent.
class UpdateRecordRequest {

    /** true where the student has started the module; false is refused. */
    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Boolean started;

    /** true where the student has completed the module; false is refused. */
    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Boolean completed;

    /** total time spent on the module, in seconds, not an addition. Example: 1260 */
    @Min(0) @Max(ModuleUpdate.MOST_SECONDS) @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Integer timeSpentSeconds;

    ModuleUpdate change() {
        return new ModuleUpdate(started, completed, null, timeSpentSeconds);
    }
}
