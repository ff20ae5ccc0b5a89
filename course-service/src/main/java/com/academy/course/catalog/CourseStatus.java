package com.academy.course.catalog;

public enum CourseStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
