package com.academy.course.authoring;

import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseNotFoundException;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.LessonId;
import com.academy.course.catalog.ModuleId;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Courses extends Repository<Course, CourseId> {

    Course saveAndFlush(Course course);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select course from Course course where course.id = :id")
    Optional<Course> findAndLockById(CourseId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select course from Course course where course.slug = :slug")
    Optional<Course> findAndLockBySlug(String slug);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select course from Course course
             where course.id = (select module.course.id from CourseModule module where module.id = :module)""")
    Optional<Course> findAndLockByModule(ModuleId module);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select course from Course course
             where course.id = (select lesson.courseId from Lesson lesson where lesson.id = :lesson)""")
    Optional<Course> findAndLockByLesson(LessonId lesson);

    /** For a user who may change it; for other callers it does not exist. */
    default Course getAndLock(CourseReference reference, CurrentUser author, ExpectedVersion expected) {
        Course course = (switch (reference) {
                    case CourseReference.ById(CourseId id) -> findAndLockById(id);
                    case CourseReference.BySlug(var slug) -> findAndLockBySlug(slug.value());
                })
                .filter(it -> it.owner().letsChange(author))
                .orElseThrow(CourseNotFoundException::new);
        expected.check(course.version());
        return course;
    }

    default Course getAndLock(ModuleId module, CurrentUser author, ExpectedVersion expected) {
        Course course = findAndLockByModule(module)
                .filter(it -> it.owner().letsChange(author))
                .orElseThrow(CourseModule.ModuleNotFoundException::new);
        expected.check(course.version());
        return course;
    }

    default Course getAndLock(LessonId lesson, CurrentUser author, ExpectedVersion expected) {
        Course course = findAndLockByLesson(lesson)
                .filter(it -> it.owner().letsChange(author))
                .orElseThrow(CourseModule.LessonNotFoundException::new);
        expected.check(course.version());
        return course;
    }
}
