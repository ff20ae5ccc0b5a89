package com.academy.auth.file.web;

import com.academy.auth.file.FileFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, {@code null} removes. */
@SuppressWarnings("NullableOptional") // AbsentIsNull
record WriteFileRequest(
        @Nullable Optional<@Size(min = 1, max = FileFields.MAX_EDUCATION_LEVEL) String> educationLevel,
        @Nullable Optional<@Size(min = 1, max = FileFields.MAX_SPECIALISATION) String> specialisation,
        @Nullable Optional<@Size(min = 1, max = FileFields.MAX_QUALIFICATION) String> qualification,
        @Nullable Optional<@Min(0) @Max(FileFields.MAX_YEARS) Integer> yearsOfExperience,
        @Nullable Optional<@Size(min = 1, max = FileFields.MAX_NOTES) String> notes) {

    FileFields applyTo(FileFields before) {
        return new FileFields(
                after(educationLevel, before.educationLevel()),
                after(specialisation, before.specialisation()),
                after(qualification, before.qualification()),
                after(yearsOfExperience, before.yearsOfExperience()),
                after(notes, before.notes()));
    }

    private static <T> @Nullable T after(@Nullable Optional<T> change, @Nullable T before) {
        return change == null ? before : change.orElse(null);
    }

    @Override
    public String toString() {
        return "WriteFileRequest[hidden]";
    }
}
