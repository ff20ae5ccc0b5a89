package com.academy.course.content;

import com.academy.course.catalog.LessonType;
import com.academy.platform.richtext.RichText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Kept as one JSON document, so that a new kind of lesson needs no new column. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LessonContent.Article.class, name = "TEXT"),
    @JsonSubTypes.Type(value = LessonContent.Video.class, name = "VIDEO")
})
public sealed interface LessonContent {

    @JsonIgnore
    LessonType lessonType();

    record Article(RichText text) implements LessonContent {

        @Override
        public LessonType lessonType() {
            return LessonType.TEXT;
        }
    }

    record Video(VideoLink link) implements LessonContent {

        @Override
        public LessonType lessonType() {
            return LessonType.VIDEO;
        }
    }
}
