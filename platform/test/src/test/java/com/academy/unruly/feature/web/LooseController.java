package com.academy.unruly.feature.web;

import com.academy.unruly.feature.EverythingManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@Transactional
@RestControllerAdvice
public class LooseController {

    @GetMapping("/loose")
    Object loose() {
        return new EverythingManager();
    }
}
