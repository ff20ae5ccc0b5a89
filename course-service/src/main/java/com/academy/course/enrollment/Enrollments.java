package com.academy.course.enrollment;

import com.academy.course.catalog.CourseId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Enrollments extends Repository<Enrollment, EnrollmentId> {

    Enrollment save(Enrollment enrollment);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select enrollment from Enrollment enrollment
             where enrollment.courseId = :course and enrollment.studentId = :student""")
    Optional<Enrollment> findAndLock(CourseId course, StudentId student);
}
