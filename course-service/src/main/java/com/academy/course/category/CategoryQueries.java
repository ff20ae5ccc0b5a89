package com.academy.course.category;

import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CategoryQueries {

    private static final String COLUMNS =
            "category_id as id, slug, name, description, parent_id, sort_order, active, created_at, version";

    private final JdbcClient database;

    CategoryQueries(JdbcClient database) {
        this.database = database;
    }

    /** In their order; retired ones only for callers who may restore them. */
    @Transactional(readOnly = true)
    public Page<CategoryView> page(boolean withRetired, PageRequest request) {
        List<CategoryView> rows = database.sql("select " + COLUMNS + """
                         from category
                        where (active or :withRetired)
                          and (cast(:order as bigint) is null or (sort_order, category_id) > (:order, :id))
                        order by sort_order, category_id
                        limit :limit
                        """)
                .param("withRetired", withRetired)
                .param("order", request.cursor().map(cursor -> cursor.number(0)).orElse(null))
                .param("id", request.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("limit", request.fetch())
                .query(CategoryView.class)
                .list();
        return Page.of(rows, request, row -> Cursor.of(row.sortOrder(), row.id()));
    }

    @Transactional(readOnly = true)
    public CategoryView get(CategoryId id, boolean withRetired) {
        return find(id).filter(category -> category.active() || withRetired)
                .orElseThrow(Category.CategoryNotFoundException::new);
    }

    /** Whether courses may be put there. */
    @Transactional(readOnly = true)
    public boolean isOpen(@Nullable CategoryId id) {
        return id == null || find(id).filter(CategoryView::active).isPresent();
    }

    private Optional<CategoryView> find(CategoryId id) {
        return database.sql("select " + COLUMNS + " from category where category_id = ?")
                .param(id.value())
                .query(CategoryView.class)
                .optional();
    }
}
