package com.academy.course.content;

import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.LessonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contents of lessons, one row each. A change of content is visible at once; a new lesson, or a changed preview
 * flag, is visible when the course is published.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LessonContents {

    private final JdbcClient database;
    private final JsonMapper json;

    LessonContents(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public void add(UUID organizationId, CourseId course, LessonId lesson, LessonContent content) {
        database.sql("""
                        insert into lesson_content (organization_id, course_id, lesson_id, content, preview, published)
                        values (:organization, :course, :lesson, cast(:content as jsonb), false, false)
                        """)
                .param("organization", organizationId)
                .param("course", course.value())
                .param("lesson", lesson.value())
                .param("content", write(content))
                .update();
    }

    public void replace(LessonId lesson, LessonContent content) {
        database.sql("update lesson_content set content = cast(:content as jsonb) where lesson_id = :lesson")
                .param("content", write(content))
                .param("lesson", lesson.value())
                .update();
    }

    /** Students still read lessons of the published outline; {@link #publish} removes them. */
    public void remove(LessonId lesson) {
        database.sql("delete from lesson_content where lesson_id = ? and not published")
                .param(lesson.value())
                .update();
    }

    /** What the draft lists now is what students and visitors may read from now on. */
    public void publish(CourseId course) {
        database.sql("""
                        delete from lesson_content c
                         where c.course_id = :course
                           and not exists (select from lesson l where l.lesson_id = c.lesson_id)
                        """).param("course", course.value()).update();
        database.sql("""
                        update lesson_content c
                           set published = true, preview = l.preview
                          from lesson l
                         where c.course_id = :course and l.lesson_id = c.lesson_id
                           and (c.published, c.preview) is distinct from (true, l.preview)
                        """).param("course", course.value()).update();
    }

    public Optional<LessonContent> find(LessonId lesson) {
        return database.sql("select content from lesson_content where lesson_id = ?")
                .param(lesson.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    public LessonContent read(String content) {
        return json.readValue(content, LessonContent.class);
    }

    /** Named by its interface: only so does the kind go with it. */
    private String write(LessonContent content) {
        return json.writerFor(LessonContent.class).writeValueAsString(content);
    }
}
