package com.academy.course.authoring;

import org.jspecify.annotations.Nullable;

/** What an author says about a module. */
public record ModuleDetails(String title, @Nullable String description, boolean required) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_DESCRIPTION = 5000;
}
