package com.academy.course.category;

import com.academy.platform.error.RuleViolationException;

public class UnknownCategoryException extends RuleViolationException {

    public UnknownCategoryException() {
        super("category-unknown", "There is no such category to put a course in.");
    }
}
