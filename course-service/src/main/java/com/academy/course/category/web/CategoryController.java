package com.academy.course.category.web;

import com.academy.course.category.CategoryId;
import com.academy.course.category.CategoryQueries;
import com.academy.course.category.CategoryView;
import com.academy.course.category.EditCategories;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/categories")
@ForAdmins
class CategoryController {

    private final EditCategories editCategories;
    private final CategoryQueries categories;

    CategoryController(EditCategories editCategories, CategoryQueries categories) {
        this.editCategories = editCategories;
        this.categories = categories;
    }

    @GetMapping
    @ForEveryone
    Page<CategoryView> list(PageRequest page, Optional<CurrentUser> caller) {
        return categories.page(isAdmin(caller), page);
    }

    @GetMapping("/{id}")
    @ForEveryone
    CategoryView get(@PathVariable UUID id, Optional<CurrentUser> caller) {
        return categories.get(new CategoryId(id), isAdmin(caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CategoryView> add(@Valid @RequestBody AddCategoryRequest request) {
        CategoryView added = editCategories.add(request.addition());
        return ResponseEntity.created(URI.create("/api/v1/categories/" + added.id()))
                .body(added);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    CategoryView revise(
            @PathVariable UUID id, @Valid @RequestBody ReviseCategoryRequest request, ExpectedVersion expected) {
        return editCategories.revise(new CategoryId(id), request::applyTo, expected);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected) {
        editCategories.remove(new CategoryId(id), expected);
    }

    private static boolean isAdmin(Optional<CurrentUser> caller) {
        return caller.filter(CurrentUser::isAdmin).isPresent();
    }
}
