package com.academy.course.catalog;

import com.academy.platform.jdbc.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts into the catalogue what is published, in the transaction that publishes it. */
@Service
public class KeepCatalog {

    private final JdbcClient database;
    private final JsonMapper json;

    KeepCatalog(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void list(PublishedCourse course, Outline outline) {
        database.sql("""
                        insert into published_course (
                            organization_id, course_id, instructor_id, slug, title, short_description, description,
                            level, language, category_id, requires_code, price, currency, status, outline_version,
                            module_count, lesson_count, module_ids, published_at, updated_at)
                        values (:organization, :course, :instructor, :slug, :title, :shortDescription, :description,
                            :level, :language, :category, :requiresCode, :price, :currency, :status, :outlineVersion,
                            :moduleCount, :lessonCount, :moduleIds, :publishedAt, :updatedAt)
                        on conflict (organization_id, course_id) do update set
                            slug = excluded.slug, title = excluded.title,
                            short_description = excluded.short_description, description = excluded.description,
                            level = excluded.level, language = excluded.language,
                            category_id = excluded.category_id, requires_code = excluded.requires_code,
                            price = excluded.price, currency = excluded.currency, status = excluded.status,
                            outline_version = excluded.outline_version, module_count = excluded.module_count,
                            lesson_count = excluded.lesson_count, module_ids = excluded.module_ids,
                            updated_at = excluded.updated_at
                        """)
                .param("organization", course.organizationId())
                .param("course", course.courseId())
                .param("instructor", course.instructorId())
                .param("slug", course.slug())
                .param("title", course.title())
                .param("shortDescription", course.shortDescription())
                .param("description", course.description())
                .param("level", course.level().name())
                .param("language", course.language())
                .param("category", course.categoryId())
                .param("requiresCode", course.requiresCode())
                .param("price", course.price())
                .param("currency", course.currency())
                .param("status", course.status().name())
                .param("outlineVersion", course.outlineVersion())
                .param("moduleCount", course.moduleCount())
                .param("lessonCount", course.lessonCount())
                .param("moduleIds", moduleIds(outline))
                .param("publishedAt", Timestamps.of(course.publishedAt()))
                .param("updatedAt", Timestamps.of(course.updatedAt()))
                .update();
    }

    /** Keeps an outline for ever. A version once kept is never written again: the database grants no update. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Outline outline) {
        database.sql("""
                        insert into outline (organization_id, course_id, version, instructor_id, title, modules,
                                             sequence, published_at)
                        values (:organization, :course, :version, :instructor, :title, cast(:modules as jsonb),
                                :sequence, :publishedAt)
                        """)
                .param("organization", outline.organizationId())
                .param("course", outline.courseId().value())
                .param("version", outline.version())
                .param("instructor", outline.instructorId())
                .param("title", outline.title())
                .param("modules", json.writeValueAsString(outline.modules()))
                .param("sequence", outline.sequence())
                .param("publishedAt", Timestamps.of(outline.publishedAt()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(CourseId course, Instant now) {
        database.sql("update published_course set status = 'ARCHIVED', updated_at = :now where course_id = :course")
                .param("now", Timestamps.of(now))
                .param("course", course.value())
                .update();
    }

    private static UUID[] moduleIds(Outline outline) {
        return outline.modules().stream().map(Outline.OutlineModule::moduleId).toArray(UUID[]::new);
    }
}
