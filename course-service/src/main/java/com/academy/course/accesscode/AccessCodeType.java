package com.academy.course.accesscode;

public enum AccessCodeType {
    SINGLE_USE,
    MULTI_USE,
    UNLIMITED
}
