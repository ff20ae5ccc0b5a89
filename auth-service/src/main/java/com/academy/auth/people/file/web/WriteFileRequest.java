package com.academy.auth.people.file.web;

import com.academy.auth.people.file.FileFields;
import com.academy.platform.text.Text;
import com.academy.platform.text.TextForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, {@code null} removes. */
@SuppressWarnings("NullableOptional") // MergePatchModule
record WriteFileRequest(
        @Nullable Optional<@Text(max = FileFields.MAX_EDUCATION_LEVEL, form = TextForm.ANY) String> educationLevel,
        @Nullable Optional<@Text(max = FileFields.MAX_SPECIALISATION, form = TextForm.ANY) String> specialisation,
        @Nullable Optional<@Text(max = FileFields.MAX_QUALIFICATION, form = TextForm.ANY) String> qualification,
        @Nullable Optional<@Min(0) @Max(FileFields.MAX_YEARS) Integer> yearsOfExperience,
        @Nullable Optional<@Text(max = FileFields.MAX_NOTES, form = TextForm.ANY) String> notes) {

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
