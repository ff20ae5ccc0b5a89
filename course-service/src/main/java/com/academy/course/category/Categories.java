package com.academy.course.category;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Categories extends Repository<Category, CategoryId> {

    Category saveAndFlush(Category category);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select category from Category category where category.id = :id")
    Optional<Category> findAndLockById(CategoryId id);

    default Category getAndLock(CategoryId id) {
        return findAndLockById(id).orElseThrow(Category.CategoryNotFoundException::new);
    }
}
