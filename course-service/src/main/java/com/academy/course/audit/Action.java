package com.academy.course.audit;

import com.academy.platform.audit.AuditAction;

/** The actions that this service records. */
public enum Action implements AuditAction {
    COURSE_CREATED,
    COURSE_CHANGED,
    COURSE_PUBLISHED,
    COURSE_ARCHIVED,
    COURSE_DELETED,
    MODULE_ADDED,
    MODULE_CHANGED,
    MODULE_REMOVED,
    MODULES_ORDERED,
    LESSON_ADDED,
    LESSON_CHANGED,
    LESSON_REMOVED,
    LESSONS_ORDERED,
    CATEGORY_ADDED,
    CATEGORY_CHANGED,
    CATEGORY_REMOVED,
    ACCESS_CODES_GENERATED,
    ACCESS_CODES_EXPORTED,
    ACCESS_CODE_CHANGED,
    ACCESS_CODE_DEACTIVATED
}
