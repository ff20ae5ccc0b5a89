package com.academy.platform.web;

import com.academy.platform.domain.Ids;
import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes ids in paths, queries and headers as they are answered. Spring's own editor takes 1-1-1-1-1 for one, and is asked
 * after every converter has refused.
 */
@ControllerAdvice
final class PlainIds {

    @InitBinder
    void takeOnlyWholeIds(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(Ids.parse(text).orElseThrow(() -> new IllegalArgumentException("not an id")));
            }
        });
    }
}
