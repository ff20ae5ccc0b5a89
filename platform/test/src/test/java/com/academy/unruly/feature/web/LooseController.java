package com.academy.unruly.feature.web;

import com.academy.unruly.feature.EverythingManager;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@Transactional
@RestControllerAdvice
public class LooseController {

    @GetMapping("/loose")
    Object loose(@Size(max = 10) @Pattern(regexp = "[a-z]*") String text) {
        return new EverythingManager();
    }
}
