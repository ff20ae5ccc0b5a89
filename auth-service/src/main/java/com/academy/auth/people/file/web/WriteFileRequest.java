package com.academy.auth.people.file.web;

import com.academy.auth.people.file.FileFields;
import com.academy.platform.text.Text;
import com.academy.platform.text.TextForm;
import com.academy.platform.web.Patch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A merge patch of a file: absent fields stay, {@code null} removes.
 *
 * @param educationLevel highest education of the user. Example: Bachelor of Science
 * @param specialisation what the user teaches. Example: Analytical engines
 * @param qualification degrees and certificates of the user for teaching. Example: Certificate in Teaching
 * @param yearsOfExperience years of teaching. Example: 6
 * @param notes notes of the organisation on the user; only admins write them. Example: Wants to take the exam in May.
 */
record WriteFileRequest(
        Patch<@Text(max = FileFields.MAX_EDUCATION_LEVEL, form = TextForm.ANY) String> educationLevel,
        Patch<@Text(max = FileFields.MAX_SPECIALISATION, form = TextForm.ANY) String> specialisation,
        Patch<@Text(max = FileFields.MAX_QUALIFICATION, form = TextForm.ANY) String> qualification,
        Patch<@Min(0) @Max(FileFields.MAX_YEARS) Integer> yearsOfExperience,
        Patch<@Text(max = FileFields.MAX_NOTES, form = TextForm.ANY) String> notes) {

    FileFields applyTo(FileFields before) {
        return new FileFields(
                educationLevel.orKeepNullable(before.educationLevel()),
                specialisation.orKeepNullable(before.specialisation()),
                qualification.orKeepNullable(before.qualification()),
                yearsOfExperience.orKeepNullable(before.yearsOfExperience()),
                notes.orKeepNullable(before.notes()));
    }

    @Override
    public String toString() {
        return "WriteFileRequest[hidden]";
    }
}
