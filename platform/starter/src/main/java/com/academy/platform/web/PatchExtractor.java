package com.academy.platform.web;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Applies the constraints of a {@link Patch}'s type argument. */
final class PatchExtractor implements ValueExtractor<Patch<@ExtractedValue ?>> {

    @Override
    public void extractValues(Patch<?> field, ValueReceiver receiver) {
        if (field.isPresent()) {
            receiver.value(null, field.value().orElse(null));
        }
    }
}
