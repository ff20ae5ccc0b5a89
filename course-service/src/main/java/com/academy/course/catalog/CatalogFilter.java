package com.academy.course.catalog;

import com.academy.course.category.CategoryId;
import java.util.Optional;

/** What a list of courses is narrowed to; a category stands for everything below it, too. */
public record CatalogFilter(Optional<Level> level, Optional<String> language, Optional<CategoryId> category) {}
