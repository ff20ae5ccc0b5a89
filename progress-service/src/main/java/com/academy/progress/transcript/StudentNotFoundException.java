package com.academy.progress.transcript;

import com.academy.platform.error.NotFoundException;
import com.academy.progress.enrollment.StudentId;

class StudentNotFoundException extends NotFoundException {

    StudentNotFoundException(StudentId student) {
        super("student-not-found", "%s is in no course.".formatted(student.value()));
    }
}
