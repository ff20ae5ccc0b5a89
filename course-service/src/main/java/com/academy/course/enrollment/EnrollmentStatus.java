package com.academy.course.enrollment;

public enum EnrollmentStatus {
    ACTIVE,
    DROPPED
}
