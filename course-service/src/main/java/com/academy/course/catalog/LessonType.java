package com.academy.course.catalog;

public enum LessonType {
    TEXT,
    VIDEO
}
