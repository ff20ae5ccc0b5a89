package com.academy.course.category;

import com.academy.platform.error.RuleViolationException;

class CategoryCycleException extends RuleViolationException {

    CategoryCycleException() {
        super("category-cycle", "A category cannot be placed below itself.");
    }
}
