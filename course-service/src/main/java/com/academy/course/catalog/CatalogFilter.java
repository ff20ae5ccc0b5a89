package com.academy.course.catalog;

import com.academy.course.category.CategoryId;
import java.util.Optional;

/** The filter of a list of courses; a category includes those below it. */
public record CatalogFilter(Optional<Level> level, Optional<String> language, Optional<CategoryId> category) {}
