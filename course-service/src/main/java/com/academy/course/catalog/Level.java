package com.academy.course.catalog;

public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
