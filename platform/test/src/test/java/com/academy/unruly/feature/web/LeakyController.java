package com.academy.unruly.feature.web;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;

/** Its answer would be kept with an idempotency key. */
class LeakyController {

    record Entry(List<Key> keys) {}

    record Key(String accessToken) {}

    @PostMapping("/entries")
    Entry enter() {
        return new Entry(List.of());
    }
}
